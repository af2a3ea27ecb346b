package io.wiredesk.enrich;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The net under our own dead letters; nothing should reach it. A record that some defect of ours cannot process goes to
 * the dead letters too. What Kafka itself throws is no record's fault: the thread fails, and its transaction with it.
 *
 * <p>Public because Kafka Streams makes it by its name.
 */
public final class Net extends LogAndContinueProcessingExceptionHandler {

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return exception instanceof KafkaException ? Response.fail() : super.handleError(context, record, exception);
    }
}
