package cn.zhenggai.document;

import com.deepoove.poi.data.PictureRenderData;
import java.util.List;

/**
 * What the template of a case file may ask for: the names of these parts are its fields. Texts are as they are printed,
 * empty where there is nothing to say.
 *
 * @param pairs photos of the hazard, answered when it was fixed on the spot; empty once there are rounds, which have them
 * @param plan the last edition, null for a hazard that needs none
 * @param printedOn the day of this paper
 */
record CaseFile(
        String number,
        String title,
        String school,
        String place,
        String category,
        String item,
        String severity,
        String state,
        String source,
        String basis,
        String requirement,
        String description,
        String witness,
        String foundOn,
        String openedBy,
        String issuedOn,
        String issuedBy,
        String receivedOn,
        String receivedBy,
        String assignee,
        String originalDeadline,
        String deadline,
        String endedOn,
        String endingReason,
        List<Pair> pairs,
        PlanPart plan,
        List<RoundPart> rounds,
        List<LogLine> log,
        String bureau,
        String printedOn) {

    /** The same place before and after; a side without a photo is null. */
    record Pair(PictureRenderData before, PictureRenderData after, String beforeCaption, String afterCaption) {}

    /** 整改方案. */
    record PlanPart(
            String edition,
            String responsibility,
            String measures,
            String funds,
            String finishOn,
            String emergencyPlan,
            String acceptance,
            String writtenBy,
            String review) {}

    /** One round: what the school did, and what the re-inspectors signed. */
    record RoundPart(
            String number,
            String result,
            String measures,
            String lastingMeasures,
            String cost,
            String reportedBy,
            String signedBy,
            List<Pair> pairs,
            List<OpinionPart> opinions) {}

    /** The opinion of one re-inspector. */
    record OpinionPart(String name, String verdict, String text, String signedOn) {}

    /** One line of the log. */
    record LogLine(String at, String action, String actor, String note) {}
}
