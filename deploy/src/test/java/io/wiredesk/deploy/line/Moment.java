package io.wiredesk.deploy.line;

import io.wiredesk.enrich.EnrichTopology;
import io.wiredesk.schemas.Channels;

/** When to kill: seen from outside, in what has reached the broker. */
enum Moment {
    IN_A_TRANSACTION_OF_ENRICH("in an open transaction of enrich") {
        @Override
        void await(RunningLine line, int after) throws Exception {
            line.broker().awaitOpenTransaction(line.channels().stories().name());
        }
    },
    IN_A_TRANSACTION_OF_A_SOURCE("in an open transaction of a source") {
        @Override
        void await(RunningLine line, int after) throws Exception {
            line.broker().awaitOpenTransaction(line.channels().editions().name());
        }
    },
    AFTER_SOME_STORIES("after some stories were written") {
        @Override
        void await(RunningLine line, int after) throws Exception {
            line.broker().awaitGrowth(line.channels().stories().name(), after);
        }
    },
    BETWEEN_SPLITTING_AND_DEDUPLICATING("in an open transaction between splitting and deduplicating") {
        @Override
        void await(RunningLine line, int after) throws Exception {
            Channels channels = line.channels();
            line.broker().awaitOpenTransaction(EnrichTopology.repartitionTopic(AllInOne.applicationId(channels)));
        }
    },
    AFTER_SOME_EDITIONS("after some editions were written") {
        @Override
        void await(RunningLine line, int after) throws Exception {
            line.broker().awaitGrowth(line.channels().editions().name(), after);
        }
    };

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * Returns at the moment.
     *
     * @param after how many records to wait for, where records are waited for
     */
    abstract void await(RunningLine line, int after) throws Exception;
}
