package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a label says of what stands under it holds, however much that looks like a story. */
class LabelledTest {

    private static final String NEWS = "<h3><a href='https://a.example/1'>Ferry aground off Orrin Bay</a></h3>"
            + "<p>All 212 people aboard the ferry were taken ashore by lifeboats before the morning, the coastguard says.</p>"
            + "<h3><a href='https://a.example/2'>Valdorn lowers its key rate</a></h3>"
            + "<p>Loans become cheaper for the first time in two years, and the governor expects no second step before May.</p>"
            + "<h3><a href='https://a.example/3'>A library that comes by boat</a></h3>"
            + "<p>A converted trawler has carried books to seven islands for half a century and now looks for a captain.</p>";
    private static final String AD = "<h3><a href='https://b.example/'>Cinderpath: roasted on Monday</a></h3>"
            + "<p>The roastery delivers coffee by bicycle to every island of the bay, and on Wednesdays even by rowing boat.</p>";
    private static final String AFTER =
            "<h3><a href='https://a.example/4'>Tram line 5 will stop at the hospital</a></h3>"
                    + "<p>The council has given in to 9,000 signatures and a brass band, and building begins in the summer.</p>";

    @Test
    void what_follows_a_sponsors_label_is_the_sponsors_and_what_follows_that_is_not() {
        Split split = split(NEWS + "<p>SPONSORED</p>" + AD + AFTER);

        assertThat(kind(split, "Cinderpath: roasted on Monday")).isEqualTo(Story.Kind.SPONSOR);
        assertThat(kind(split, "Tram line 5 will stop at the hospital")).isEqualTo(Story.Kind.STORY);
    }

    @Test
    void a_label_in_one_box_with_an_advertisement_is_not_the_end_of_the_story_before_it() {
        Split split = split(NEWS + "<div><p style='font-size:11px'>Anzeige</p>" + AD + "</div>" + AFTER);

        assertThat(kind(split, "Cinderpath: roasted on Monday")).isEqualTo(Story.Kind.SPONSOR);
        assertThat(split.stories()).noneMatch(story -> story.text().contains("Anzeige"));
    }

    @Test
    void everything_under_a_heading_of_jobs_is_one() {
        Split split = split("<h2>News</h2>" + NEWS + "<h2>Jobs</h2>" + AD + AD.replace("Cinderpath", "Lantern Line"));

        assertThat(split.stories()).hasSize(3);
        assertThat(split.pieces())
                .filteredOn(piece -> piece.text().contains("The roastery"))
                .isNotEmpty()
                .allMatch(piece -> piece.kind() == Story.Kind.JOB);
    }

    private static Split split(String html) {
        return EditionSplitter.split(Editions.html("Monday", html));
    }

    private static Story.Kind kind(Split split, String headline) {
        List<Story> found = split.pieces().stream()
                .filter(story -> story.headline().equals(headline))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst().kind();
    }
}
