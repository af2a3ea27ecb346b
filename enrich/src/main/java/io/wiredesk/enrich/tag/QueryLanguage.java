package io.wiredesk.enrich.tag;

/**
 * How to say what a topic is about: Lucene's classic query syntax over the places of a story.
 *
 * <ul>
 *   <li>Unquoted words match in any English form and case, quoted ones as they are but for case, and those of a field
 *       with the suffix {@code .case} as they are: {@code text.case:Apple}.
 *   <li>Without a field, words are looked for in headline and text; every Han or Hiragana character is a word.
 *   <li>What matched weighs: 1 a clause, twice that in the headline, times its boost. A topic is given from weight 1 on,
 *       so that words with a boost below 1 need company.
 * </ul>
 */
public final class QueryLanguage {

    /** For users. */
    public static final String HELP = """
            chip semiconductor        either word, in any English form (chips), in headline or text
            "Federal Reserve"         exactly these words, upper and lower case being equal
            interest-rate             these words together, in any English form (interest rates)
            text.case:Apple           upper and lower case as written; also headline.case: lead.case: …
            "bank rate"~5             these words with at most 5 others among them
            semicond* colo?r          words that begin like this; ? is any one letter
            reserv~1                  with at most one typing error
            apple AND (mac OR phone)  both; NOT or - excludes; use parentheses where AND and OR meet
            chip^2 wafer^0.5          words worth more and less than 1; a word of the headline is worth double;
                                      a story that matches with 1 or more altogether gets the topic
            lead:chip                 look there only: headline, lead (the first 60 words), text (headline and text,
                                      as where nothing is said), section, source (who is credited: name or site),
                                      publication, language (a code)

            Chinese characters and the like match in the order given. Special characters + - & | ! ( ) { } [ ] ^ " ~ * ? : \\ /
            are escaped with \\ or quoted. At most 10,000 characters; 1,024 clauses, where a word that may be in headline or
            text is two; parentheses 32 deep. No regular expressions, no ranges, no wildcard at the start of a word, no
            more than one typing error, no phrases wider than ~100.
            """;

    private QueryLanguage() {}
}
