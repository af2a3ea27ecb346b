package io.wiredesk.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.net.AddressGuard.Resolution;
import io.wiredesk.ingest.net.AddressGuard.Resolution.NotFound;
import io.wiredesk.ingest.net.AddressGuard.Resolution.Reachable;
import io.wiredesk.ingest.net.AddressGuard.Resolution.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 17 and 18 of docs/faults.md: what is not public is not reached, however it is spelt. */
class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void ipv4_addresses_of_no_public_place_are_refused(String address) {
        assertThat(resolve(AllowList.NONE, address)).isInstanceOf(Refused.class);
        assertThat(resolve(AllowList.NONE, "::ffff:" + address)).as("mapped").isInstanceOf(Refused.class);
        assertThat(resolve(AllowList.NONE, "::" + address)).as("compatible").isInstanceOf(Refused.class);
        assertThat(resolve(AllowList.NONE, "64:ff9b::" + address)).as("NAT64").isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "fc00::1",
                "fd12:3456::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "64:ff9b:1::a00:1",
                "2001:db8::1",
                "3fff::1",
                "5f00::1",
                "2001::7f00:1",
                "2001:0:4136:e378:8000:63bf:80ff:fffe",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "2001:10::1",
                "4000::1"
            })
    void ipv6_addresses_of_no_public_place_are_refused(String address) {
        assertThat(resolve(AllowList.NONE, address)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::1.1.1.1",
                "::ffff:1.1.1.1"
            })
    void public_addresses_are_reachable(String address) {
        assertThat(resolve(AllowList.NONE, address)).isInstanceOf(Reachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0177.0.0.1",
                "017700000001",
                "0x7f.0.0.1",
                "0x7f000001",
                "127.1",
                "127.0.1",
                "0",
                "",
                "[::1]",
                "[::ffff:7f00:1]",
                "127.0.0.1.",
                "localhost",
                "LOCALHOST",
                "0x7f.1",
                "0251.0376.0251.0376"
            })
    void odd_notations_come_to_nothing(String host) {
        assertThat(AddressGuard.web(AllowList.NONE).resolve(host, 80)).isNotInstanceOf(Reachable.class);
    }

    @Test
    void a_name_is_judged_by_where_it_leads() {
        AddressGuard guard = guard(AllowList.NONE, "10.0.0.1");

        assertThat(guard.resolve("innocent.example", 80))
                .isEqualTo(new Refused("the host's address is not public (private); if it is meant, allow it"
                        + " (network.allow in wiredesk.yaml, wiredesk.web.allow of a connector)"));
    }

    @Test
    void of_several_addresses_only_the_public_ones_are_handed_on() throws Exception {
        AddressGuard guard = guard(AllowList.NONE, "127.0.0.1", "1.1.1.1", "fd00::1", "2606:4700::1111");

        assertThat(guard.addresses("mixed.example", 80)).containsExactly(ip("1.1.1.1"), ip("2606:4700::1111"));
    }

    @Test
    void a_name_nobody_knows_is_not_found() {
        AddressGuard nobody = new AddressGuard(AllowList.NONE, port -> true, host -> {
            throw new UnknownHostException(host);
        });

        assertThat(nobody.resolve("gone.example", 80)).isEqualTo(new NotFound());
        assertThatThrownBy(() -> nobody.addresses("secret.example", 80))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(BlockedHostException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,            10.1.2.3, 80",
        "10.1.2.3:8080,       10.1.2.3, 8080",
        "10.0.0.0/8,          10.9.9.9, 443",
        "10.0.0.0/8:81,       10.9.9.9, 81",
        "fd00::/8,            fd12::1,  80",
        "[fd00::/8]:80,       fd12::1,  80",
        "[::1]:80,            ::1,      80",
        "::1,                 ::1,      80",
        "rss.home.lan,        10.1.2.3, 80",
        "RSS.home.lan.:8080,  10.1.2.3, 8080",
        "0.0.0.0/0,           10.1.2.3, 80",
    })
    void what_is_allowed_is_reachable(String entry, String address, int port) {
        assertThat(guard(AllowList.parse(List.of(entry)), address).resolve("rss.home.lan", port))
                .isInstanceOf(Reachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,          10.1.2.4, 80",
        "10.1.2.3:8080,     10.1.2.3, 80",
        "10.0.0.0/8,        11.0.0.1, 25",
        "home.lan,          10.1.2.3, 80",
        "rss.home.lan:8080, 10.1.2.3, 80",
        "fd00::/8,          10.1.2.3, 80",
    })
    void what_is_not_meant_is_not_allowed(String entry, String address, int port) {
        assertThat(guard(AllowList.parse(List.of(entry)), address).resolve("rss.home.lan", port))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host/",
                "host:99999",
                "host:0",
                "10.0.0.0/33",
                "10.0.0.0/x",
                "1.2.3/8",
                "fd00::/129",
                "a b",
                "user@host",
                "*.example.com",
                "-",
                "",
                "[::1",
                "host/8"
            })
    void an_entry_that_makes_no_sense_is_named(String entry) {
        assertThatThrownBy(() -> AllowList.parse(List.of("fine.example", entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'");
    }

    @Test
    void ports_that_are_not_the_webs_are_refused_until_an_entry_names_them() {
        assertThat(guard(AllowList.NONE, "1.1.1.1").resolve("a.example", 8081)).isInstanceOf(Reachable.class);
        assertThat(guard(AllowList.NONE, "1.1.1.1").resolve("a.example", 25))
                .asString()
                .contains("port 25 is not one of the web's");
        assertThat(guard(AllowList.parse(List.of("a.example")), "1.1.1.1").resolve("a.example", 25))
                .isInstanceOf(Refused.class);
        assertThat(guard(AllowList.parse(List.of("a.example:25")), "1.1.1.1").resolve("a.example", 25))
                .isInstanceOf(Reachable.class);
    }

    @Test
    void a_mailbox_may_be_on_any_port_of_a_public_host_only() {
        AddressGuard mail = AddressGuard.anyPort(AllowList.NONE);

        assertThat(mail.resolve("1.1.1.1", 993)).isInstanceOf(Reachable.class);
        assertThat(mail.resolve("127.0.0.1", 993)).isInstanceOf(Refused.class);
    }

    @Test
    void a_guarded_socket_connects_where_it_is_allowed_and_nowhere_else() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            GuardedSocketFactory closed = sockets(AllowList.NONE);
            GuardedSocketFactory open = sockets(AllowList.parse(List.of("127.0.0.1:" + port)));
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);

            try (Socket socket = closed.createSocket()) {
                assertThatThrownBy(() -> socket.connect(address, 1_000)).isInstanceOf(BlockedHostException.class);
                assertThatThrownBy(() -> closed.createSocket("localhost", port))
                        .isInstanceOf(BlockedHostException.class);
                assertThatThrownBy(() -> closed.createSocket(address.getAddress(), port))
                        .isInstanceOf(BlockedHostException.class);
            }
            try (Socket one = open.createSocket("127.0.0.1", port);
                    Socket other = open.createSocket()) {
                other.connect(address);
                assertThat(one.isConnected() && other.isConnected()).isTrue();
            }
        }
    }

    private static GuardedSocketFactory sockets(AllowList allow) {
        return new GuardedSocketFactory(AddressGuard.anyPort(allow), Duration.ofSeconds(10));
    }

    private static Resolution resolve(AllowList allow, String address) {
        return AddressGuard.web(allow).resolve(address, 80);
    }

    private static AddressGuard guard(AllowList allow, String... addresses) {
        return new AddressGuard(
                allow,
                WebPorts::isOpen,
                host -> Arrays.stream(addresses).map(AddressGuardTest::ip).toList());
    }

    private static InetAddress ip(String address) {
        return AddressRange.literal(address).orElseThrow();
    }
}
