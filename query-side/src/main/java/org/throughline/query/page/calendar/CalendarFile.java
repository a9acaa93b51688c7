package org.throughline.query.page.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Days as RFC 5545 has them: lines ended by CR LF and folded so that none is longer than 75 octets, text escaped, the last day given by
 * the one behind it. The same days make the same file, octet by octet.
 */
public final class CalendarFile {

    /** The media type of such a file. */
    public static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int LONGEST = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarFile() {}

    /**
     * The file.
     *
     * @param name what the calendar is called
     * @param made the day as of which it is true
     */
    public static String of(String name, LocalDate made, List<CalendarDay> days) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Throughline//Throughline//EN",
                "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:" + escaped(name)));
        for (CalendarDay day : days) {
            lines.add("BEGIN:VEVENT");
            lines.add("UID:" + escaped(day.id()) + "@throughline");
            lines.add("DTSTAMP:" + DAY.format(made) + "T000000Z");
            lines.add("DTSTART;VALUE=DATE:" + DAY.format(day.from()));
            lines.add("DTEND;VALUE=DATE:" + DAY.format(day.to().plusDays(1)));
            lines.add("SUMMARY:" + escaped(day.title()));
            lines.add("DESCRIPTION:" + escaped(day.text()));
            lines.add("TRANSP:TRANSPARENT");
            lines.add("END:VEVENT");
        }
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> folded(line, file));
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Never within a character; a line that goes on begins with a blank, which counts. */
    private static void folded(String line, StringBuilder file) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String letter = Character.toString(line.codePointAt(at));
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                file.append(END).append(' ');
                octets = 1;
            }
            file.append(letter);
            octets += length;
            at += letter.length();
        }
        file.append(END);
    }
}
