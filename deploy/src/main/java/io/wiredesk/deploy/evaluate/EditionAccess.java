package io.wiredesk.deploy.evaluate;

import io.wiredesk.enrich.split.Model;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.util.List;

/** How editions are got and read apart. */
public interface EditionAccess {

    /** The editions of a file; none if it cannot be read, which has been reported. */
    List<Edition> read(Path file);

    /** The pieces of an edition; none if it cannot be read apart, which has been reported. */
    List<Story> split(Path file, Edition edition, Model model);
}
