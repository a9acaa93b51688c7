package org.throughline.query.page.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarginsTest {

    @Test
    void saysWhoseReportOfWhichDayAndWhichSheet() {
        assertThat(Margins.css("Elm Street Elementary", "As of 1 March 2019"))
                .contains("@page {", "size: letter;", "@top-left { content: \"Elm Street Elementary\";")
                .contains("@top-right { content: \"As of 1 March 2019\";")
                .contains("content: \"Page \" counter(page) \" of \" counter(pages);");
    }

    @Test
    void letsNoNameLeaveItsString() {
        assertThat(Margins.css("\"; } * { display: none\n</style>\\", ""))
                .contains("content: \"\\22 \\3b  \\7d  \\2a  \\7b  display\\3a  none\\a \\3c \\2f style\\3e \\5c \"");
        assertThat(Margins.css("Señora’s École", "")).contains("Señora\\2019 s École");
    }
}
