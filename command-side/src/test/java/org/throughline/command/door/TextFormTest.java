package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " a ",
                "7",
                "!",
                "é",
                "e\u0301",
                "学校",
                "مدرسة",
                "🌱",
                "\u202eloohcS",
                "\u200bx",
                "½",
                "(",
                "€"
            })
    void whatIsSeenShowsSomething(String text) {
        assertThat(TextForm.showsSomething(text)).isTrue();
        assertThat(TextForm.isLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\n",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\ufeff",
                "\u202e",
                "\u0301",
                "\u2800",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2060",
                "\u00ad",
                "\u034f",
                "\u061c",
                "\u180e",
                "\u2028",
                "\u2003 \u2009",
                "\udb40\udc41",
                "\ue000",
                "\ud834\udd59",
                "\ufe0f"
            })
    void whatIsNotSeenShowsNothing(String text) {
        assertThat(TextForm.showsSomething(text)).isFalse();
        assertThat(TextForm.showsSomething(text + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\u0007', '\b', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029'
            })
    void aLineHasNoControlCharacter(char control) {
        assertThat(TextForm.isLine("a" + control)).isFalse();
        assertThat(TextForm.isLine(control + "a")).isFalse();
        assertThat(TextForm.isLine("a" + control + "b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "' a ', a",
        "'\u00a0\u3000Elm\ufeff\u200b', Elm",
        "e\u0301, \u00e9",
        "' a  b ', 'a  b'",
        "\u1100\u1161, \uac00",
        "\u202eloohcS, \u202eloohcS"
    })
    void aLineIsKeptComposedAndTrimmed(String text, String kept) {
        assertThat(TextForm.line(text)).isEqualTo(kept);
        assertThat(TextForm.line(kept)).isEqualTo(kept);
    }

    @Test
    void aLongTextKeepsItsLines() {
        assertThat(TextForm.longText(" e\u0301\r\nb\rc\n\td ")).isEqualTo(" \u00e9\nb\nc\n\td ");
    }

    /** The worst there is to look at: nothing to be seen, and a control character at its end. */
    @Test
    @Timeout(5)
    void isHeldToItsFormAtOnce() {
        assertThat(TextForm.isLine(" ".repeat(2_000_000))).isFalse();
        assertThat(TextForm.isLine("x".repeat(2_000_000) + "\n")).isFalse();
        assertThat(TextForm.isLine("\u2800".repeat(2_000_000) + "x\n")).isFalse();
    }
}
