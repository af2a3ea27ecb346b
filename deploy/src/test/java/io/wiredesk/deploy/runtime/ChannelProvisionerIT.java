package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.deploy.runtime.ChannelProvisioner.Provisioned;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KafkaBroker
class ChannelProvisionerIT {

    private final Channels channels = new Channels("t" + UUID.randomUUID() + ".", 3);
    private Admin admin;
    private ChannelProvisioner provisioner;

    @BeforeEach
    void connect(KafkaBackend.Broker broker) {
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
        provisioner = new ChannelProvisioner(admin);
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void missing_channels_are_created_as_declared() {
        Provisioned provisioned = provisioner.provision(channels.all());

        assertThat(provisioned.created())
                .containsExactlyInAnyOrderElementsOf(
                        channels.all().stream().map(Channel::name).toList());
        assertThat(provisioned.corrected()).isEmpty();
        assertThat(new AdminCalls(admin).partitions(List.of(channels.editions().name())))
                .containsValue(3);
        assertThat(settings(channels.editions()))
                .containsAllEntriesOf(channels.editions().config());
    }

    @Test
    void a_second_time_there_is_nothing_to_do() {
        provisioner.provision(channels.all());

        assertThat(provisioner.provision(channels.all())).isEqualTo(new Provisioned(List.of(), List.of()));
    }

    @Test
    void settings_that_drifted_are_corrected_and_told() throws Exception {
        provisioner.provision(channels.all());
        var shorter = new AlterConfigOp(new ConfigEntry("delete.retention.ms", "1"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(
                        Map.of(AdminCalls.resource(channels.stories().name()), List.of(shorter)))
                .all()
                .get();

        new AdminCalls(admin)
                .await(
                        "the drift",
                        () -> "1".equals(settings(channels.stories()).get("delete.retention.ms")));

        assertThat(provisioner.provision(channels.all()))
                .isEqualTo(new Provisioned(List.of(), List.of(channels.stories().name())));
        assertThat(settings(channels.stories()))
                .containsAllEntriesOf(channels.stories().config());
    }

    @Test
    void dead_letters_of_before_they_were_bounded_are_bounded_from_now_on() {
        Channel<byte[]> now = channels.deadLetters();
        Channel<byte[]> before = new Channel<>(
                now.name(),
                now.keyed(),
                now.type(),
                now.partitions(),
                channels.topic("any").retention(),
                now.maxRecordBytes());
        provisioner.provision(List.of(before));

        assertThat(provisioner.provision(List.of(now)).corrected()).containsExactly(now.name());
        assertThat(settings(now)).containsEntry("retention.bytes", "1073741824");
    }

    @Test
    void another_number_of_partitions_is_refused_by_name_and_nothing_changes() throws Exception {
        provisioner.provision(List.of(channels.editions()));
        Channels more = new Channels(channels.prefix(), 4);

        assertThatThrownBy(() -> provisioner.provision(more.all()))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(channels.editions().name() + " has 3 partitions instead of 4");
        assertThat(admin.listTopics().names().get())
                .doesNotContain(channels.stories().name());
    }

    @Test
    void a_topic_channel_comes_and_goes() throws Exception {
        Channel<?> space = channels.topic("space");

        assertThat(provisioner.provision(List.of(space)).created()).containsExactly(space.name());
        provisioner.retire(space);
        provisioner.retire(space);

        assertThat(admin.listTopics().names().get()).doesNotContain(space.name());
    }

    private Map<String, String> settings(Channel<?> channel) {
        return new AdminCalls(admin).settings(List.of(channel.name())).getOrDefault(channel.name(), Map.of());
    }
}
