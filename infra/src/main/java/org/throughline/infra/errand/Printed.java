package org.throughline.infra.errand;

import tools.jackson.databind.json.JsonMapper;

/** What an errand has to say, for people and for scripts. */
final class Printed {

    private Printed() {}

    static void json(Object answer) {
        System.out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }
}
