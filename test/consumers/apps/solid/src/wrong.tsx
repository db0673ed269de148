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
    <resource-library on:feed-load={(event) => event.wrong} />
    <resource-library on:query-change="wrong" />
    <safeguarding-news layout="wrong" />
    <safeguarding-news on:query-change={({ wrong }) => wrong} />
    <awareness-banner remember="wrong" />
    <awareness-banner now="2027-02-09" on:banner-dismiss={({ campaigns }) => campaigns} />
  </>
);
