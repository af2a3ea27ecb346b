package io.wiredesk.deploy.evaluate;

import java.nio.file.Path;
import java.util.List;

/** Pieces and gold that a test makes up. */
final class Items {

    private Items() {}

    static Item story(String text) {
        return piece("story", text);
    }

    static Item piece(String kind, String text) {
        return Item.of(kind, "", "", text, List.of(), "");
    }

    static Item headed(String headline, String text) {
        return Item.of("story", "", headline, text, List.of(), "");
    }

    static GoldEdition gold(Item... stories) {
        return new GoldEdition(Path.of("letter"), "letter", "1", List.of(stories), List.of(), List.of());
    }
}
