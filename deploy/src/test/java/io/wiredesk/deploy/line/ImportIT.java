package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.deploy.cli.ExitCode;
import io.wiredesk.schemas.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wiredesk import}, end to end. */
class ImportIT {

    private static final int MAILS = 300;

    @TempDir
    Path folder;

    @Test
    void an_import_that_was_killed_goes_on_and_another_one_adds_nothing() throws Exception {
        Installation installation = new Installation(folder);
        installation.configure("data: data\n");
        Path mbox = new OldMail("plain", MAILS).mbox(folder);
        Path zip = new OldMail("packed", MAILS).zip(folder);
        Path bad = Files.writeString(folder.resolve("bad.eml"), "no mail at all");
        String[] command = {"import", mbox.toString(), zip.toString(), bad.toString()};

        killInTheMiddle(installation, command);
        CommandRun goesOn = installation.run(command);
        CommandRun again = installation.run(command);

        assertThat(goesOn.exitCode()).as(goesOn.err()).isIn(ExitCode.DONE, ExitCode.SOME_FAILED);
        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).contains("Took in 0 editions.", MAILS + " edition(s) were taken in before");
        Map<String, Integer> times = times(installation);
        assertThat(times).hasSize(2 * MAILS);
        assertThat(times.values()).as("times each edition was taken in").containsOnly(1);
        assertThat(installation.rows("SELECT count(DISTINCT edition_id) FROM story WHERE deleted = 0"))
                .containsExactly(Integer.toString(2 * MAILS));
    }

    private void killInTheMiddle(Installation installation, String... command) throws Exception {
        try (RunningLine line = RunningLine.start(folder.resolve("wiredesk.yaml"), folder.resolve("data"))) {
            Thread watching = Thread.ofPlatform().start(() -> installation.run(command));
            Channels channels = line.channels();
            line.broker().awaitGrowth(channels.editions().name(), MAILS / 2);
            line.kill();
            watching.interrupt();
            watching.join();
        }
    }

    private Map<String, Integer> times(Installation installation) {
        try (AllInOne line = installation.start()) {
            Map<String, Integer> times = new HashMap<>();
            new Committed(line.instance().bootstrap())
                    .records(installation.channels().editions())
                    .forEach((id, records) -> times.put(id, records.size()));
            return times;
        }
    }
}
