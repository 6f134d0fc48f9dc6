package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The story for readers from outside the work, who get the course of things without persons. */
final class NamelessStory {

    private static final String NOBODY = Actor.NOBODY;

    private NamelessStory() {}

    static boolean readsNames(Actor reader) {
        return reader.readsPersons();
    }

    static CaseStory of(CaseStory story) {
        return new CaseStory(
                facts(story.facts()),
                story.item(),
                story.rounds().stream().map(NamelessStory::round).toList(),
                story.plans().stream().map(NamelessStory::plan).toList(),
                story.verifiers().stream().map(NamelessStory::verifier).toList(),
                List.of(),
                story.log().stream().map(NamelessStory::entry).toList(),
                story.waiting(),
                desks(story.waiting(), story.desks()),
                story.allowed(),
                why(story.why()),
                story.extensions().stream().map(NamelessStory::extension).toList(),
                story.pauses().stream().map(NamelessStory::pause).toList(),
                story.notice());
    }

    static CaseLine of(CaseLine line) {
        return new CaseLine(
                line.id(),
                line.number(),
                line.title(),
                line.schoolName(),
                line.category(),
                line.severity(),
                line.state(),
                line.round(),
                line.foundOn(),
                line.deadline(),
                line.originalDeadline(),
                line.onTime(),
                hidden(line.assigneeName()),
                line.endedAt());
    }

    /** The names of offices stay. */
    static Map<String, String> desks(List<WorkItem> waiting, Map<String, String> names) {
        return waiting.stream()
                .collect(Collectors.toMap(
                        WorkItem::ref,
                        item -> item.desk().kind() == Desk.Kind.PERSON ? NOBODY : names.get(item.ref())));
    }

    private static CaseFacts facts(CaseFacts f) {
        return new CaseFacts(
                f.number(),
                f.state(),
                f.severity(),
                f.source(),
                f.schoolId(),
                f.schoolName(),
                f.itemCode(),
                f.category(),
                f.confidential(),
                f.title(),
                f.place(),
                f.description(),
                f.basis(),
                f.requirement(),
                hidden(f.witness()),
                f.foundOn(),
                hidden(f.openedByName()),
                f.openedAt(),
                hidden(f.issuedByName()),
                f.issuedAt(),
                f.originalDeadline(),
                f.deadline(),
                hidden(f.receivedByName()),
                f.receivedAt(),
                f.planState(),
                hidden(f.assigneeName()),
                f.round(),
                f.submittedAt(),
                f.graceUntil(),
                f.endedAt(),
                f.endingReason(),
                f.clock(),
                f.ties());
    }

    private static WhyDate why(WhyDate why) {
        return new WhyDate(
                why.served(),
                why.from(),
                why.limit(),
                why.moment(),
                why.reckoning(),
                why.recounted(),
                why.provisional(),
                why.moves().stream().map(NamelessStory::entry).toList());
    }

    private static ExtensionView extension(ExtensionView e) {
        return new ExtensionView(
                e.number(),
                e.replanned(),
                e.reasonClass(),
                e.reason(),
                e.interimMeasure(),
                e.deadlineBefore(),
                e.askedUntil(),
                hidden(e.askedByName()),
                e.askedAt(),
                e.timely(),
                e.decider(),
                e.decideBy(),
                e.approved(),
                e.approvedUntil(),
                hidden(e.decidedByName()),
                e.decidedAt(),
                e.decisionNote());
    }

    private static PauseView pause(PauseView p) {
        return new PauseView(
                p.number(),
                p.reasonClass(),
                p.reason(),
                p.interimMeasure(),
                hidden(p.pausedByName()),
                p.pausedAt(),
                p.reviewOn(),
                p.deadlineBefore(),
                p.resumedByName() == null || p.resumedByName().isEmpty()
                        ? p.resumedByName()
                        : hidden(p.resumedByName()),
                p.resumedAt(),
                p.resumeNote(),
                p.deadlineAfter());
    }

    private static RoundView round(RoundView r) {
        return new RoundView(
                r.number(),
                r.measures(),
                r.cost(),
                r.lastingMeasures(),
                hidden(r.reportedByName()),
                r.reportedAt(),
                r.returnedNote(),
                hidden(r.signedByName()),
                r.submittedAt(),
                r.evidenceHash(),
                r.passed(),
                r.decidedAt());
    }

    private static PlanView plan(PlanView p) {
        return new PlanView(
                p.edition(),
                hidden(p.responsibility()),
                p.measures(),
                p.funds(),
                p.fundsRemark(),
                p.finishOn(),
                p.emergencyPlan(),
                p.acceptance(),
                hidden(p.writtenByName()),
                p.writtenAt(),
                p.approved(),
                p.reviewNote(),
                hidden(p.reviewedByName()),
                p.reviewedAt());
    }

    private static Verifier verifier(Verifier v) {
        return new Verifier(
                v.round(),
                v.position(),
                null,
                hidden(v.personName()),
                v.passed(),
                v.opinion(),
                v.graceUntil(),
                v.signedAt());
    }

    /** Notes of assignments are names; the rest of a note is the work's own words. */
    private static LogEntry entry(LogEntry e) {
        boolean naming = List.of("ASSIGN", "REASSIGN", "NAME_VERIFIER").contains(e.action());
        return new LogEntry(
                e.number(),
                e.entryNo(),
                e.at(),
                null,
                e.actorName().isEmpty() ? "" : NOBODY,
                e.action(),
                e.from(),
                e.to(),
                e.round(),
                naming ? null : e.note(),
                e.evidenceHash(),
                e.previousHash(),
                e.hash());
    }

    private static String hidden(String name) {
        return name == null ? null : NOBODY;
    }
}
