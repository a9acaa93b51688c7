package org.throughline.infra.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class LocalModeTest {

    private final ServerProperties server = new ServerProperties();
    private final ManagementServerProperties operations = new ManagementServerProperties();

    @BeforeEach
    void asTheProgramHasIt() throws UnknownHostException {
        server.setAddress(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void putsOperationsWhereTheServerIs() {
        start();
        assertThat(operations.getAddress()).isEqualTo(server.getAddress());
    }

    @Test
    void takesAnotherAddressOfThisMachine() throws UnknownHostException {
        operations.setAddress(InetAddress.getByName("::1"));
        start();
        assertThat(operations.getAddress()).isEqualTo(InetAddress.getByName("::1"));
    }

    @Test
    void refusesEveryAddressAtOnce() {
        server.setAddress(null);
        assertThatThrownBy(this::start).hasMessageContaining("server.address='' is not a loopback address");
    }

    @Test
    void namesEverySettingThatOpensTheProgram() throws UnknownHostException {
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        operations.setAddress(InetAddress.getByName("10.0.0.7"));
        assertThatThrownBy(this::start)
                .hasMessageContainingAll(
                        "server.address='0.0.0.0'",
                        "management.server.address='10.0.0.7'",
                        "administrator");
    }

    private void start() {
        new LocalMode(server, operations);
    }
}
