/**
 * The command {@code wiredesk}: one class a subcommand, each of them parse → read → render. Renderers and decisions are
 * pure; {@link io.wiredesk.deploy.channel.ChannelReader}, {@link io.wiredesk.deploy.cli.ChannelTail} and
 * {@link io.wiredesk.deploy.channel.ChannelWriter} are all that touches Kafka.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.cli;
