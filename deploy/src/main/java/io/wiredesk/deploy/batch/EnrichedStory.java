package io.wiredesk.deploy.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story and where it belongs.
 *
 * @param membership absent only for a story that could not be deduplicated
 */
public record EnrichedStory(Story story, @Nullable Membership membership) {

    /** The story's fields, its topics among them, and {@code cluster}. */
    public String json() {
        ObjectNode json = Json.MAPPER.valueToTree(story);
        if (membership != null) {
            ObjectNode cluster = json.putObject("cluster");
            ObjectNode fields = Json.MAPPER.valueToTree(membership);
            cluster.set("id", fields.remove("cluster"));
            fields.remove("storyId");
            cluster.setAll(fields);
        }
        return json.toString();
    }
}
