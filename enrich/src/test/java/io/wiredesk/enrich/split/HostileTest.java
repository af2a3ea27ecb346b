package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.wiredesk.schemas.Edition;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions made to break what reads them: each is read, and eight times as much of it costs about eight times as much. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MEGA = 1_000_000;
    private static final long NEXT_TO_NOTHING = 10_000_000;
    private static final String ITEM =
            "<h3><a href='https://a.example/{n}?utm_source=x'>Ferry {n} aground</a></h3><p>It ran onto a bank at dawn."
                    + " Forty waited for the tide. (via <a href='https://w.example/'>Coastal Wire</a>)</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<ul><li>",
                "<blockquote>",
                "<a href='https://a.example/'>",
                "<font size=7>",
                "<div style='font-size:2em'>"
            })
    void a_million_nested_elements_are_read(String open) {
        assertLinear(size -> Editions.html("x", open.repeat(size / elements(open)) + "Deep down."), MEGA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "<p>",
                "<p>x",
                "<li>x",
                "<td>",
                "<hr>",
                "<h2>x</h2>",
                "<img src='https://i.example/x.png'>",
                "<b></b>",
                "</p>",
                "<!---->",
                "&nbsp;"
            })
    void hundreds_of_thousands_of_siblings_are_read(String sibling) {
        assertLinear(size -> Editions.html("x", "<p>First.</p>" + sibling.repeat(size) + "<p>Last.</p>"), MEGA / 4);
    }

    @Test
    void a_million_siblings_are_read() {
        assertThat(cost(Editions.html("x", "<p>x".repeat(MEGA)))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b;",
                "a;",
                ":",
                ";",
                "font-size:",
                "font:1px/",
                "/*",
                "(",
                "\\",
                "display:none;",
                "x:url(",
                "\"",
                "-"
            })
    void a_megabyte_of_style_is_read(String css) {
        assertLinear(
                size -> {
                    String style = css.repeat(size / css.length());
                    return Editions.html(
                            "x", "<p style='" + style + "'>Seen.</p><p>Too.</p><style>" + style + "</style>");
                },
                MEGA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "- ",
                "=",
                "* ",
                "a ",
                "A B ",
                "(",
                "[",
                "[1] ",
                "\n",
                " \n",
                "\n\n\n",
                "\t",
                ">",
                "1. ",
                "https://",
                "[a](",
                "Source: ",
                "(via ",
                "–A",
                "\u200b",
                "\u0301",
                "\ud83c\udf89",
                "。",
                "。\n"
            })
    void a_megabyte_of_any_sign_is_read(String sign) {
        assertLinear(size -> Editions.text("x", sign.repeat(size / sign.length())), MEGA);
        assertLinear(
                size -> Editions.html(
                        "x", "<p>" + sign.repeat(size / sign.length()).replace("\n", "<br>") + "</p>"),
                MEGA);
    }

    @Test
    void five_megabytes_take_five_times_what_one_takes() {
        Edition small = Editions.html("Large", items(MEGA));
        Edition large = Editions.html("Large", items(5 * MEGA));
        allocated(small); // what is loaded once is not counted

        assertThat(allocated(large)).isLessThan(7 * allocated(small));
    }

    @Test
    void five_megabytes_of_text_take_five_times_what_one_takes() {
        String item = "* Ferry aground. It ran onto a bank at dawn. [Coastal Wire] <https://a.example/1>\n\n";
        Edition small = Editions.text("Large", item.repeat(MEGA / item.length()));
        Edition large = Editions.text("Large", item.repeat(5 * MEGA / item.length()));
        allocated(small);

        assertThat(allocated(large)).isLessThan(7 * allocated(small));
    }

    private static int elements(String html) {
        return (int) html.chars().filter(c -> c == '<').count();
    }

    /** Eight times as much may cost 8 times, not 64; what costs next to nothing is not compared. */
    private static void assertLinear(IntFunction<Edition> editions, int size) {
        long part = IntStream.range(0, 3)
                .mapToLong(i -> cost(editions.apply(size / 8)))
                .min()
                .orElseThrow();

        assertThat(cost(editions.apply(size))).isLessThan(24 * Math.max(part, NEXT_TO_NOTHING));
    }

    /** Time this thread worked, in nanoseconds: what others do meanwhile does not count. */
    private static long cost(Edition edition) {
        long before = THREADS.getCurrentThreadCpuTime();
        assertThat(EditionSplitter.split(edition).stories()).isNotEmpty();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static String items(int length) {
        StringBuilder html = new StringBuilder(length);
        for (int i = 0; html.length() < length; i++) {
            html.append(ITEM.replace("{n}", Integer.toString(i)));
        }
        return html.toString();
    }

    /** Bytes this thread allocated: work that does not depend on how busy the machine is. */
    private static long allocated(Edition edition) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(EditionSplitter.split(edition).stories()).isNotEmpty();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
