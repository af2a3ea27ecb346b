package io.wiredesk.deploy.line;

import io.wiredesk.deploy.config.DeskAccess;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.metrics.Meters;
import io.wiredesk.deploy.runtime.PortProbe;
import io.wiredesk.deploy.runtime.StartupFailure;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.DeskSettings;
import java.io.IOException;

/** The desk of an installation. */
final class DeskStart {

    private DeskStart() {}

    /**
     * Starts it; it answers at once, whatever else is still to come.
     *
     * @throws StartupFailure if its address cannot be had
     */
    static Desk of(WiredeskConfig config, String bootstrap, Meters meters) {
        DeskAccess access = config.desk();
        checkFree(access);
        return Desk.start(new DeskSettings(
                access.address(),
                access.port(),
                access.token(),
                "jdbc:sqlite:" + config.sqlite(),
                bootstrap,
                config.channels(),
                AllInOne.applicationId(config.channels()),
                meters::scrape,
                meters.registry()));
    }

    /** The web server only logs why it could not listen, so this is found out before. */
    private static void checkFree(DeskAccess access) {
        try {
            PortProbe.check(access.address(), access.port());
        } catch (IOException e) {
            String place = access.address().getHostAddress() + ", port " + access.port();
            throw new StartupFailure(
                    "the desk cannot listen on " + place + " (" + e.getMessage() + ")",
                    "Stop the program that listens there, or choose another desk.port in wiredesk.yaml; 0 takes any free one",
                    e);
        }
    }
}
