package org.throughline.infra.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mode without logins: whoever reaches the program is its administrator, so only this machine may reach it. The
 * program does not start on any other address.
 */
@Component
final class LocalMode {

    static final String ADMINISTRATOR = "local-administrator";

    LocalMode(@Value("${server.address:}") String address) {
        if (!isLoopback(address)) {
            throw new IllegalStateException(
                    "server.address='%s' is not a loopback address. Without logins whoever reaches Throughline is its "
                                    .formatted(address)
                            + "administrator, so it starts on 127.0.0.1 only.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
