/** Each line that says so is refused, and no other. */
export const all = (
  <>
    <resource-library src={['wrong']} />
    <resource-library sort="wrong" />
    <resource-library limit="wrong" />
    <resource-library page-size="wrong" />
    <resource-library without-heading="wrong" />
    <resource-library feed="wrong" />
    <resource-library wrongName="x" />
    <resource-library onfeed-load={(event) => event.wrong} />
    <resource-library onquery-change="wrong" />
    <safeguarding-news layout="wrong" />
    <safeguarding-news onquery-change={({ wrong }) => wrong} />
    <awareness-banner remember="wrong" />
    <awareness-banner now="2027-02-09" onbanner-dismiss={({ campaigns }) => campaigns} />
  </>
);
