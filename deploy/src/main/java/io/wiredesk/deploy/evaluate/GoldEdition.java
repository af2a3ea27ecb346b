package io.wiredesk.deploy.evaluate;

import java.nio.file.Path;
import java.util.List;

/**
 * An edition and how it is to be read apart.
 *
 * @param gold the file that says so; its renditions lie beside it
 * @param newsletter the name of their folder
 * @param name of the edition: its files' name without an extension
 * @param stories what has to be found
 * @param optional what may be found as a story or not, such as events, jobs, quotes and items of a second level
 * @param others snippets that belong to no story
 */
public record GoldEdition(
        Path gold, String newsletter, String name, List<Item> stories, List<Item> optional, List<String> others) {

    /** A file of it, which need not exist. */
    Path file(String extension) {
        return gold.resolveSibling(name + "." + extension);
    }

    @Override
    public String toString() {
        return newsletter + "/" + name;
    }
}
