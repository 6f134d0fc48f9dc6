package cn.zhenggai.document;

import cn.zhenggai.document.CaseFile.LogLine;
import cn.zhenggai.document.CaseFile.OpinionPart;
import cn.zhenggai.document.CaseFile.PlanPart;
import cn.zhenggai.document.CaseFile.RoundPart;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.VerifierView;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.plan.PlanView;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prints the story of a case as a Word paper, as far as the reader may know it. Changes nothing. */
@Component
public class PrintingCase {

    private final ReadingCase reading;
    private final Directory directory;
    private final PhotoPairs photos;
    private final PaperWords words;
    private final PaperTemplates templates;
    private final Clock clock;

    PrintingCase(
            ReadingCase reading,
            Directory directory,
            PhotoPairs photos,
            PaperWords words,
            PaperTemplates templates,
            Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.photos = photos;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * The paper as a {@code .docx}, or what is wrong with its template.
     *
     * @throws cn.zhenggai.rectification.CaseNotFound when there is none that the reader may know of
     */
    public Outcome<PrintedPaper> print(CaseNumber number, Actor reader) {
        CaseStory story = reading.story(number, reader);
        String bureau = directory.unit(reader.bureauId()).map(UnitCard::name).orElse("");
        return templates.filled(number.value(), file(story, reader, bureau));
    }

    private CaseFile file(CaseStory story, Actor reader, String bureau) {
        CaseFacts facts = story.facts();
        return new CaseFile(
                facts.number().value(),
                facts.title(),
                facts.schoolName(),
                facts.place(),
                words.word("category." + facts.category()),
                story.item() == null ? facts.itemCode() : story.item().subCategory(),
                words.word("severity." + facts.severity()),
                words.word("case.state." + facts.state()),
                words.word("case.source." + facts.source()),
                words.basis(facts.basis()),
                PaperWords.text(facts.requirement()),
                facts.description(),
                PaperWords.text(facts.witness()),
                PaperWords.day(facts.foundOn()),
                PaperWords.text(facts.openedByName()),
                PaperWords.day(facts.issuedAt()),
                PaperWords.text(facts.issuedByName()),
                PaperWords.day(facts.receivedAt()),
                PaperWords.text(facts.receivedByName()),
                PaperWords.text(facts.assigneeName()),
                PaperWords.day(facts.originalDeadline()),
                PaperWords.last(facts.clock().due()),
                PaperWords.day(facts.endedAt()),
                PaperWords.text(facts.endingReason()),
                story.rounds().isEmpty() ? photos.of(story, 1, reader) : null,
                story.plans().stream()
                        .reduce((earlier, last) -> last)
                        .map(this::plan)
                        .orElse(null),
                story.rounds().stream()
                        .map(round -> round(story, round, reader))
                        .toList(),
                story.log().stream().map(this::line).toList(),
                bureau,
                PaperWords.day(BureauTime.today(clock)));
    }

    private PlanPart plan(PlanView plan) {
        String remark = plan.fundsRemark() == null ? "" : "（" + plan.fundsRemark() + "）";
        String verdict = plan.approved() == null
                ? ""
                : words.word(plan.approved() ? "document.plan.approved" : "document.plan.returned");
        return new PlanPart(
                String.valueOf(plan.edition()),
                PaperWords.text(plan.responsibility()),
                plan.measures(),
                words.money(plan.funds()) + remark,
                PaperWords.day(plan.finishOn()),
                plan.emergencyPlan(),
                plan.acceptance(),
                words.signed(plan.writtenByName(), plan.writtenAt()),
                join(
                        verdict,
                        PaperWords.text(plan.reviewNote()),
                        words.signed(plan.reviewedByName(), plan.reviewedAt())));
    }

    private RoundPart round(CaseStory story, RoundView round, Actor reader) {
        return new RoundPart(
                String.valueOf(round.number()),
                verdict(round.passed()),
                PaperWords.text(round.measures()),
                PaperWords.text(round.lastingMeasures()),
                words.money(round.cost()),
                words.signed(round.reportedByName(), round.reportedAt()),
                words.signed(round.signedByName(), round.submittedAt()),
                photos.of(story, round.number(), reader),
                story.verifiersOf(round.number()).stream().map(this::opinion).toList());
    }

    private OpinionPart opinion(VerifierView verifier) {
        return new OpinionPart(
                PaperWords.text(verifier.personName()),
                verdict(verifier.passed()),
                PaperWords.text(verifier.opinion()),
                PaperWords.day(verifier.signedAt()));
    }

    private LogLine line(LogView entry) {
        return new LogLine(
                PaperWords.minute(entry.at()),
                words.word(entry.action().messageKey()),
                entry.actorName().nobody() ? words.word("document.system") : PaperWords.text(entry.actorName()),
                told(entry));
    }

    private String told(LogView entry) {
        CaseDeed deed = entry.action();
        return Stream.of(
                        entry.otherCase() == null ? "" : words.word(deed.otherKey(), entry.otherCase()),
                        entry.days() ? words.word(deed.daysKey(), entry.dateBefore(), entry.dateAfter()) : "",
                        PaperWords.text(entry.note()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String verdict(Boolean passed) {
        return words.word(passed == null ? "document.undecided" : passed ? "document.passed" : "document.rejected");
    }

    private static String join(String... parts) {
        return String.join(
                "　", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
