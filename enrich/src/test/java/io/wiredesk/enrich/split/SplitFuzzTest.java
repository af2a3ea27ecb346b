package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Whatever bytes an edition is made of: it is read apart, nothing is in its pieces that was not in it, and nothing in them
 * runs. Among the other tests it runs over the seeds beside it; {@code JAZZER_FUZZ=1} looks for more, see CONTRIBUTING.md.
 */
class SplitFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void html(byte[] bytes) {
        String html = new String(bytes, StandardCharsets.UTF_8);

        check(Editions.html("", html), visible(html));
    }

    @FuzzTest(maxDuration = "2m")
    void text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        check(Editions.text("", text), text);
    }

    /** Once as the first edition of its publication, once after a twin of it. */
    private static void check(Edition edition, String visible) {
        Split first = EditionSplitter.split(edition);
        Habits habits = Habits.NONE.learn("twin", first.blockTexts());

        for (Split split : List.of(first, EditionSplitter.split(edition, habits))) {
            assertThat(split.stories()).isNotEmpty();
            assertThat(split.coverage()).isBetween(0., 1.);
            split.pieces().forEach(piece -> check(piece, letters(visible)));
            assertOnce(split.pieces(), visible);
        }
        assertThat(EditionSplitter.split(edition)).isEqualTo(first);
    }

    private static void check(Story piece, String visible) {
        assertThat(Json.read(Json.bytes(piece), Story.class)).isEqualTo(piece);
        Harmless.check(piece.html(), "a piece");
        assertInOrder(piece.headline(), visible);
        Document html = Jsoup.parse(piece.html());
        html.select("a:matchesOwn(://)").remove(); // a link that refers to an end note shows the note's address
        assertInOrder(html.wholeText(), visible);
    }

    /** Nothing stands in two pieces: together they have no more of any letter than there is. */
    private static void assertOnce(List<Story> pieces, String visible) {
        Map<Integer, Integer> left = new HashMap<>();
        letters(visible).chars().forEach(letter -> left.merge(letter, 1, Integer::sum));
        pieces.stream()
                .flatMapToInt(piece -> letters(piece.text()).chars())
                .forEach(letter -> left.merge(letter, -1, Integer::sum));
        assertThat(left.values()).as("%s in %s", pieces, visible).noneMatch(count -> count < 0);
    }

    /** Every letter stands in the whole, in the same order. */
    private static void assertInOrder(String part, String whole) {
        String words = letters(part);
        int at = 0;
        for (int i = 0; i < words.length(); i++) {
            at = whole.indexOf(words.charAt(i), at) + 1;
            assertThat(at).as("%s in %s", words, whole).isPositive();
        }
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** More than a reader sees, but no scripts, styles and addresses. */
    private static String visible(String html) {
        return Jsoup.parse(html)
                .nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .collect(Collectors.joining(" "));
    }
}
