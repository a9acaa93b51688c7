package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.direction.VisionReachAnswer;
import org.throughline.query.question.direction.VisionReachAnswer.CommitmentStatus;
import org.throughline.query.question.direction.VisionReachAnswer.DirectionReach;
import org.throughline.query.question.direction.VisionReachAnswer.LostCommitment;
import org.throughline.query.question.direction.VisionReachAnswer.VersionReach;
import org.throughline.query.words.Words;

@Component
final class VisionReachTelling implements Telling<VisionReachAnswer> {

    private record Of<T>(DirectionReach direction, T what) {}

    @Override
    public Told tell(VisionReachAnswer answer, Saying say) {
        List<Of<VersionReach>> versions = answer.directions().stream()
                .flatMap(one -> one.versions().stream().map(version -> new Of<>(one, version)))
                .sorted(Comparator.comparing(
                                (Of<VersionReach> one) -> one.what().supersededOn() != null)
                        .thenComparing(one -> one.what().adoptedOn(), Comparator.reverseOrder()))
                .toList();
        List<Of<LostCommitment>> lost = versions.stream()
                .flatMap(one -> one.what().lost().stream().map(gone -> new Of<>(one.direction(), gone)))
                .toList();
        return Told.of(
                        result(versions),
                        Table.of(
                                "Each version, those in force first",
                                List.of("Whose", "What", "Adopted", "Told to", "Know it", "Commitments"),
                                versions,
                                one -> version(one, say)),
                        Table.of(
                                        "Commitments that a new version took away",
                                        List.of("Unit", "Level", "Whose", "To version", "Renewed"),
                                        lost,
                                        one -> List.of(
                                                say.unitCell(one.what().organizationId()),
                                                Cell.of(Saying.code(one.what().level())),
                                                Cell.of(
                                                        one.what().by() == null
                                                                ? Words.code(one.what()
                                                                        .role())
                                                                : say.person(one.what()
                                                                        .by())),
                                                Cell.of(one.what().version()),
                                                one.what().renewedOn() == null
                                                        ? Cell.of("not yet")
                                                        : Cell.day(one.what().renewedOn())))
                                .fold())
                .with(told(versions, say))
                .how(
                        "A version is told to an audience when somebody recorded that it was; days run from its adoption.");
    }

    private static String result(List<Of<VersionReach>> versions) {
        List<VersionReach> inForce = versions.stream()
                .map(Of::what)
                .filter(one -> one.supersededOn() == null)
                .toList();
        if (versions.isEmpty()) {
            return "No direction was adopted yet.";
        }
        long never = inForce.stream().filter(one -> one.audiences().isEmpty()).count();
        long known = inForce.stream()
                .filter(one -> !one.acknowledgedBy().isEmpty()
                        || !one.acknowledgedByGroups().isEmpty())
                .count();
        return "%s in force; %d were told to nobody, and of %d somebody has said that they know it. %s superseded."
                .formatted(
                        Words.count(inForce.size(), "version is", "versions are"),
                        never,
                        known,
                        Words.count(versions.size() - (long) inForce.size(), "version was", "versions were"));
    }

    private static Chart told(List<Of<VersionReach>> versions, Saying say) {
        Years years =
                Years.over(versions.stream().map(one -> one.what().adoptedOn()).toList(), say.day());
        return Chart.of(
                "From adoption to the first telling",
                versions.isEmpty() ? "" : years.axis(),
                List.of(new Hue("gap", "in force and told to nobody"), new Hue("version", "in force and told")),
                versions,
                one -> {
                    VersionReach version = one.what();
                    LocalDate first = version.firstCommunicatedOn();
                    List<Bar> bars = first != null
                            ? List.of(
                                    new Bar("gap", version.adoptedOn(), first, "Told to nobody"),
                                    new Bar("version", first, version.supersededOn(), "Told"))
                            : List.of(new Bar("gap", version.adoptedOn(), version.supersededOn(), "Told to nobody"));
                    String note = "%s %d, %s"
                            .formatted(
                                    Saying.code(version.part()),
                                    version.version(),
                                    first != null
                                            ? "told after "
                                                    + Words.count(
                                                            version.gapDays() == null ? 0 : version.gapDays(),
                                                            "day",
                                                            "days")
                                            : "told to nobody");
                    return new Strip(
                            List.of(say.team(one.direction().teamId())),
                            note,
                            Bars.svg(years, one.direction().name() + ": " + note, bars));
                });
    }

    private static List<Cell> version(Of<VersionReach> one, Saying say) {
        VersionReach version = one.what();
        return List.of(
                say.teamCell(one.direction().teamId()),
                Cell.of(Bit.link(
                        "%s, version %d".formatted(Saying.label(version.part()), version.version()),
                        "directions/" + one.direction().teamId())),
                Cell.of(Words.day(version.adoptedOn())
                        + (version.supersededOn() == null ? "" : ", until " + Words.day(version.supersededOn()))),
                version.audiences().isEmpty()
                        ? Cell.of("nobody")
                        : Cell.lines(version.audiences().stream()
                                .map(audience -> "%s, %s"
                                        .formatted(
                                                Words.sentence(Words.code(audience.audience())),
                                                Words.count(audience.times(), "time", "times")))
                                .toList()),
                Cell.of(
                        version.acknowledgedBy().isEmpty()
                                        && version.acknowledgedByGroups().isEmpty()
                                ? "nobody said so"
                                : "%s, %s"
                                        .formatted(
                                                Words.count(
                                                        version.acknowledgedBy().size(), "person", "people"),
                                                Words.count(
                                                        version.acknowledgedByGroups()
                                                                .size(),
                                                        "group",
                                                        "groups"))),
                Cell.lines(version.commitments().entrySet().stream()
                        .filter(level -> level.getValue().status() != CommitmentStatus.NEVER)
                        .sorted(Map.Entry.comparingByKey())
                        .map(level -> "%s: %s"
                                .formatted(
                                        Saying.label(level.getKey()),
                                        Saying.code(level.getValue().status())))
                        .toList()));
    }
}
