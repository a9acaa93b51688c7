package org.throughline.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. */
@SpringBootApplication(scanBasePackages = "org.throughline")
@ConfigurationPropertiesScan
public class Throughline {

    public static void main(String[] arguments) {
        // Axon asks its makers for updates at every start unless told not to
        System.setProperty("axoniq.update-checker.disabled", "true");
        LastResort.install();
        if (VerifyRun.isAsked(arguments)) {
            System.exit(VerifyRun.run(arguments));
        }
        SpringApplication.run(Throughline.class, arguments);
    }
}
