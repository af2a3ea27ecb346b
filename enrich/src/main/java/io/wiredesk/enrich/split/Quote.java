package io.wiredesk.enrich.split;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what somebody said and who said it from what is told. */
final class Quote {

    private static final Pattern QUOTED = Pattern.compile("(?s)[\"“”„«「『].{10,}[\"“”»」』][.。]?(?:\\s*[–—-].{2,200})?");
    private static final Pattern SPEAKER = Pattern.compile("(?s)(?:[–—―]|--|-)\\s?\\p{L}.{1,250}");
    private static final int MOST = 3;

    private Quote() {}

    static boolean is(Segment segment) {
        List<Block> blocks = segment.blocks();
        if (segment.headline() != null || blocks.isEmpty() || blocks.size() > MOST) {
            return false;
        }
        Block first = blocks.getFirst();
        return (isSet(first) || QUOTED.matcher(first.text()).matches())
                && blocks.stream()
                        .skip(1)
                        .allMatch(block ->
                                isSet(block) || SPEAKER.matcher(block.text()).matches());
    }

    private static boolean isSet(Block block) {
        return block.style().form() == Style.Form.QUOTE;
    }
}
