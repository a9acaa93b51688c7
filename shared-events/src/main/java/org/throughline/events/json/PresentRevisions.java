package org.throughline.events.json;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.json.Upcasters.Step;
import org.throughline.events.teams.team.TeamArea;
import tools.jackson.databind.node.ObjectNode;

/** What became of events since they were first written, a revision at a time. */
final class PresentRevisions {

    static final List<Step> STEPS = List.of(
            // nobody was asked who led it
            new Step("ActionPlanDrafted", 1, nothingSaidOf("ledBy")),
            // a plan was for all of its team's work, or nobody said for what
            new Step("ActionPlanDrafted", 2, nothingSaidOf("concerns")),
            // goals and needs were no subjects: goals are in words, and nobody named a need
            new Step("ActionPlanDrafted", 3, nothingSaidOf("needIds")),
            new Step("ActionPlanRevised", 3, UnaryOperator.identity()),
            // nobody was asked for reasons in codes, who helps with a step, and which goals it serves
            new Step("ActionPlanRevised", 4, UnaryOperator.identity()),
            // nobody was asked who helps with a step, and which goals it serves
            new Step("ActionPlanDrafted", 4, UnaryOperator.identity()),
            // a close was not held to policies: there was nothing not to meet
            new Step("ActionPlanClosed", 1, nothingSaidOf("concerns")),
            // nobody was asked who took part: it is not known, and that is not nobody
            new Step("ActionPlanRevised", 1, UnaryOperator.identity()),
            // versions took effect in the order of their numbers, each written on the one before it
            new Step("ActionPlanRevised", 2, PresentRevisions::onTheVersionBefore),
            new Step("FidelityCheckRecorded", 1, UnaryOperator.identity()),
            new Step("FidelityCheckCorrected", 1, UnaryOperator.identity()),
            // nobody was asked whom a vision covers and how it came about, and no policy was in force
            new Step("VisionAdopted", 1, nothingSaidOf("concerns")),
            new Step("VisionRevised", 1, nothingSaidOf("concerns")),
            // nobody was asked whether a vision is for the whole child: it is not known, and that is not no
            new Step("VisionAdopted", 2, UnaryOperator.identity()),
            new Step("VisionRevised", 2, UnaryOperator.identity()),
            new Step("NonNegotiableAdopted", 1, nothingSaidOf("ledBy", "concerns")),
            // names of practices were not held to any policy
            new Step("BuyInRecorded", 1, nothingSaidOf("concerns")),
            new Step("MeasureDefined", 1, nothingSaidOf("concerns")),
            // nobody was asked from how many cases a share or a rate was counted
            new Step("MeasureRecorded", 1, UnaryOperator.identity()),
            new Step("MeasureCorrected", 1, UnaryOperator.identity()),
            // nobody was asked what a goal is about
            new Step("GoalSet", 1, UnaryOperator.identity()),
            new Step("GoalRevised", 1, UnaryOperator.identity()),
            new Step("AgreementPublished", 1, nothingSaidOf("concerns")),
            new Step("ResourceAllocated", 1, nothingSaidOf("concerns")),
            new Step("ShortfallReported", 1, nothingSaidOf("concerns")),
            new Step("FocusAreaLinked", 1, nothingSaidOf("concerns")),
            // moves were not held to policies: there was nothing not to meet
            new Step("StageEntered", 1, nothingSaidOf("concerns")),
            // what a regression rests on is optional, and nobody named it
            new Step("StageRegressed", 1, UnaryOperator.identity()),
            // whoever left a seat left all of them
            new Step("MemberRetired", 1, UnaryOperator.identity()),
            // the role's code alone said of which area a teacher leader was
            new Step("MemberAppointed", 1, PresentRevisions::areaOfRole),
            // nobody asked whether people held the seats they acted in
            new Step("CommitmentMade", 1, nothingSaidOf("concerns")),
            new Step("ReadinessAssessed", 1, nothingSaidOf("concerns")),
            new Step("ReadinessCorrected", 1, nothingSaidOf("concerns")),
            // nobody was asked which part of the system a dimension looks at
            new Step("ReadinessAssessed", 2, UnaryOperator.identity()),
            new Step("ReadinessCorrected", 2, UnaryOperator.identity()),
            new Step("ActionPlanAdopted", 1, nothingSaidOf("concerns")),
            new Step("TeamChangeDecided", 1, nothingSaidOf("concerns")),
            new Step("VisionDrafted", 1, nothingSaidOf("concerns")),
            new Step("AgreementRevised", 1, nothingSaidOf("concerns")),
            new Step("InitiativeDecided", 1, nothingSaidOf("concerns")),
            new Step("FidelityCheckRecorded", 2, nothingSaidOf("concerns")),
            new Step("FidelityCheckCorrected", 2, nothingSaidOf("concerns")),
            // every score was in percent of the points possible, and items had points or nothing
            new Step("FidelityCheckRecorded", 3, PresentRevisions::inPercentOfThePossible),
            new Step("FidelityCheckCorrected", 3, PresentRevisions::inPercentOfThePossible),
            // administrations were no subjects: no check names one
            new Step("FidelityCheckRecorded", 4, UnaryOperator.identity()),
            new Step("FidelityCheckCorrected", 4, UnaryOperator.identity()),
            new Step("QuestionAnswered", 1, nothingSaidOf("concerns")),
            new Step("FeedbackAddressed", 1, nothingSaidOf("concerns")),
            new Step("InformationAcknowledged", 1, nothingSaidOf("concerns")),
            // nobody asked what a move leaves behind
            new Step("OrganizationReparented", 1, nothingSaidOf("concerns")),
            // nobody asked whether what an agenda names is there
            new Step("MeetingHeld", 1, nothingSaidOf("concerns")),
            new Step("MeetingCorrected", 1, nothingSaidOf("concerns")),
            // nobody was asked what a meeting did: it is not known, and that is not nothing
            new Step("MeetingHeld", 2, UnaryOperator.identity()),
            new Step("MeetingCorrected", 2, UnaryOperator.identity()),
            // nothing could name a conversation
            new Step("CourageousConversationHeld", 1, event -> event.put("code", "conversation")),
            // nobody asked whether an activity belongs to a later stage
            new Step("StageActivityCompleted", 1, nothingSaidOf("concerns")),
            // nobody was asked to stand for a rule, nor when it was set
            new Step("PolicySet", 1, nothingSaidOf("concerns")),
            new Step("LimitSet", 1, nothingSaidOf("concerns")));

    private PresentRevisions() {}

    /** Lists that came later and that nobody could fill in then. */
    static UnaryOperator<ObjectNode> nothingSaidOf(String... lists) {
        return event -> {
            for (String list : lists) {
                event.putArray(list);
            }
            return event;
        };
    }

    private static ObjectNode onTheVersionBefore(ObjectNode revised) {
        return revised.put("revises", revised.path("version").asInt() - 1);
    }

    private static ObjectNode inPercentOfThePossible(ObjectNode check) {
        check.withArray("scores")
                .forEach(score -> ((ObjectNode) score)
                        .put("rule", ScoreRule.PERCENT_OF_POSSIBLE.name())
                        .putArray("judgements"));
        ObjectNode details = nothingSaidOf("unscored", "parts", "facets", "notes", "inputs", "votes")
                .apply(check.objectNode());
        check.set("details", details);
        return check;
    }

    private static ObjectNode areaOfRole(ObjectNode appointed) {
        TeamArea area = TeamArea.namedBy(appointed.path("role").asString(""));
        return area == null ? appointed : appointed.put("area", area.name());
    }
}
