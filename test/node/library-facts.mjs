/**
 * What the published library page prints for each record, in the page's order:
 * title, date as printed, categories.
 */
export const LIBRARY_FACTS = [
  {
    title:
      'A review of what works in multi-agency decision making and the implications for child victims of trafficking',
    added: '17/08/2020 at 9:21 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'At last there is someone I can talk to',
    added: '11/12/2020 at 10:45 am',
    categories: ['Health/Wellbeing', 'Operation Encompass', 'Safeguarding'],
  },
  {
    title: 'Becoming Trauma Informed',
    added: '06/07/2018 at 12:43 pm',
    categories: ['Crime/ASB', 'Safeguarding'],
  },
  {
    title: 'Break4Change Programme Toolkit',
    added: '01/11/2018 at 1:15 pm',
    categories: ['Safeguarding'],
  },
  {
    title:
      'Briefing on key updates to statutory guidance for schools in England – Keeping Children Safe in Education (2018)',
    added: '04/09/2018 at 8:56 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'Building a country that works for all children post covid-19 (ADCS Discussion Paper)',
    added: '15/07/2020 at 8:41 am',
    categories: ['Health/Wellbeing', 'Safeguarding'],
  },
  {
    title: 'Care Proceedings in England: The case for clear blue water',
    added: '02/11/2018 at 9:18 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'Characteristics of children in need: 2018 to 2019 (DoE)',
    added: '04/11/2019 at 7:35 am',
    categories: ['Health/Wellbeing', 'Safeguarding'],
  },
  {
    title: 'Child Centred Policing – National Strategy for the Policing of Children & Young People',
    added: '09/11/2018 at 2:30 pm',
    categories: ['Safeguarding', 'Youth Justice'],
  },
  {
    title: 'Child Criminal Exploitation – How do gangs recruit and coerce young people',
    added: '23/11/2018 at 1:55 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'Child sexual exploitation: definition and guide for practitioners',
    added: '23/08/2018 at 12:45 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'Childline Annual Review 2018/19',
    added: '21/11/2019 at 7:53 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'Children and Families Act 2014',
    added: '19/04/2018 at 7:28 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'Children and Young Persons Act 2008',
    added: '23/08/2018 at 1:17 pm',
    categories: ['Safeguarding', 'Youth Justice'],
  },
  {
    title: 'Counter-terrorism strategy (CONTEST) 2018',
    added: '06/07/2018 at 7:28 am',
    categories: ['Education', 'Prevent', 'Safeguarding'],
  },
  {
    title: 'Covid-19 and early intervention: Understanding the impact, preparing for recovery',
    added: '18/06/2020 at 9:04 am',
    categories: ['Health/Wellbeing', 'Safeguarding'],
  },
  {
    title: 'Criminal exploitation of children and vulnerable adults: county lines',
    added: '08/11/2018 at 9:00 am',
    categories: ['Crime/ASB', 'Safeguarding'],
  },
  {
    title: 'Gangs and Exploitation: A youth work response to COVID-19',
    added: '08/06/2020 at 9:55 am',
    categories: ['Crime/ASB', 'Drugs', 'Safeguarding'],
  },
  {
    title:
      'Global Threat Assessment 2018 – Working together to end the sexual exploitation of children online',
    added: '29/10/2019 at 9:56 am',
    categories: ['Online Safety', 'Safeguarding'],
  },
  {
    title:
      'Guess how much we love you – Why politicians urgently need to help our children (A Manifesto for Children)',
    added: '24/09/2019 at 3:20 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'How safe are our children?',
    added: '03/09/2020 at 10:00 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'Keeping children safe in education – Statutory guidance for schools and colleges',
    added: '21/01/2020 at 8:41 am',
    categories: ['Education', 'Safeguarding'],
  },
  {
    title: 'Learning about online sexual harm',
    added: '02/12/2019 at 7:58 am',
    categories: ['Online Safety', 'Safeguarding'],
  },
  {
    title: 'Munro review of child protection: final report',
    added: '26/03/2018 at 12:36 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'National Child Centred Policing Action Plan',
    added: '30/05/2018 at 8:56 am',
    categories: ['Crime/ASB', 'Education', 'Health/Wellbeing', 'Safeguarding', 'Youth Justice'],
  },
  {
    title:
      'Online Child Sexual Exploitation: Examining the Distribution of Captures of Live-streamed Child Sexual Abuse',
    added: '18/05/2018 at 7:08 am',
    categories: ['Online Safety', 'Safeguarding'],
  },
  {
    title: 'Pass the parcel: Children posted around the care system',
    added: '30/12/2019 at 7:21 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'Safe and Equal',
    added: '01/11/2018 at 1:13 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'Staying safe online (National Autistic Society)',
    added: '16/10/2018 at 2:55 pm',
    categories: ['Online Safety', 'Safeguarding'],
  },
  {
    title: 'Tackling Child Sexual Abuse Strategy',
    added: '25/01/2021 at 10:24 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'Tackling Child Sexual Exploitation',
    added: '23/08/2018 at 12:53 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'Truth Project Experiences Shared: Victims and Survivors Speak Out',
    added: '22/10/2018 at 9:11 am',
    categories: ['Safeguarding'],
  },
  {
    title: 'We’re all in this together?',
    added: '27/04/2020 at 10:01 am',
    categories: ['Drugs', 'Safeguarding'],
  },
  {
    title: 'What can I do – Every childhood is worth fighting for',
    added: '26/03/2018 at 12:32 pm',
    categories: ['Safeguarding'],
  },
  {
    title: 'When to call the police: Guidance for schools & colleges (NPCC)',
    added: '10/08/2020 at 3:06 pm',
    categories: ['Crime/ASB', 'Drugs', 'Education', 'Online Safety', 'Safeguarding'],
  },
];
