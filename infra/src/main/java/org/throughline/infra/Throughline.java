package org.throughline.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.throughline.infra.errand.Errands;

/** The program. */
// each class below these is read at every start; among the events there is none to be found
@SpringBootApplication(scanBasePackages = {"org.throughline.infra", "org.throughline.query", "org.throughline.command"})
@ConfigurationPropertiesScan
public class Throughline {

    public static void main(String[] arguments) {
        // Axon asks its makers for updates at every start unless told not to
        System.setProperty("axoniq.update-checker.disabled", "true");
        LastResort.install();
        if (Errands.areAsked(arguments)) {
            System.exit(Errands.run(arguments));
        }
        SpringApplication.run(Throughline.class, arguments);
    }
}
