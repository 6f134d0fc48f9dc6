package cn.zhenggai.document.issued;

import cn.zhenggai.document.DecisionPaper;
import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PaperWords;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.extension.ExtensionView;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A decision about what a school was served: it gets a paper of its own, and what was served stays as it is. */
@Component
class DecisionFilling implements PaperFilling {

    /** They may have moved no day at all. */
    private static final Set<CaseDeed> ABOUT_DAYS =
            EnumSet.of(CaseDeed.MOVE_DEADLINE, CaseDeed.RESUME, CaseDeed.TAKE_IN);

    private static final Set<CaseDeed> ABOUT_REQUESTS =
            EnumSet.of(CaseDeed.APPROVE_EXTENSION, CaseDeed.REFUSE_EXTENSION);

    private final ReadingCase cases;
    private final ReadingNotices notices;
    private final Directory directory;
    private final PaperWords words;
    private final List<PaperFacts> sides;
    private final Clock clock;

    DecisionFilling(
            ReadingCase cases,
            ReadingNotices notices,
            Directory directory,
            PaperWords words,
            List<PaperFacts> sides,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.directory = directory;
        this.words = words;
        this.sides = sides;
        this.clock = clock;
    }

    @Override
    public PaperContent content() {
        return PaperContent.DECISION;
    }

    @Override
    public Optional<PaperDraft> draft(Moment moment) {
        if (moment.noticeId() != null) {
            return Optional.of(ofNotice(notices.whole(moment.noticeId()), moment.by()));
        }
        CaseStory story = cases.whole(moment.deed().number());
        CaseFacts facts = story.facts();
        Map<String, String> told = told(moment.deed());
        boolean ordered = facts.issuedAt() != null && !facts.ties().insideSchool();
        if (!ordered && told.isEmpty() || movedNothing(moment.deed())) {
            return Optional.empty();
        }
        Long noticeId = facts.ties().noticeId();
        NoticeSheet notice = noticeId == null ? null : notices.whole(noticeId);
        return Optional.of(
                moment.deed().deed() == CaseDeed.WITHDRAW && withdrawn(notice)
                        ? ofNotice(notice, moment.by())
                        : ofCase(story, notice, moment.deed(), told));
    }

    private Map<String, String> told(CaseLogged deed) {
        Map<String, String> told = new TreeMap<>();
        sides.stream()
                .filter(side -> side.deeds().contains(deed.deed()))
                .forEach(side -> told.putAll(side.facts(deed.number(), deed.deed())));
        return told;
    }

    private static boolean movedNothing(CaseLogged deed) {
        return ABOUT_DAYS.contains(deed.deed())
                && (deed.after() == null || deed.after().equals(deed.before()));
    }

    private static boolean withdrawn(NoticeSheet notice) {
        return notice != null && notice.state() == NoticeState.WITHDRAWN;
    }

    private PaperDraft ofNotice(NoticeSheet sheet, Actor by) {
        List<DecisionPaper.LinePart> lines = sheet.lines().stream()
                .filter(line -> line.state() == CaseState.WITHDRAWN)
                .map(line -> new DecisionPaper.LinePart(
                        line.twoDigits(),
                        PaperWords.text(line.printedNumber()),
                        line.caseNumber().value(),
                        line.place(),
                        line.description(),
                        PaperWords.last(line.due()),
                        ""))
                .toList();
        return OfNotice.draft(
                sheet,
                number -> new DecisionPaper(
                        number,
                        "",
                        sheet.bureauName(),
                        sheet.schoolName(),
                        PaperWords.addressee(sheet.bureauName(), sheet.schoolName()),
                        sheet.number(),
                        true,
                        PaperWords.day(sheet.signedAt()),
                        true,
                        lines,
                        false,
                        false,
                        "",
                        "",
                        false,
                        "",
                        PaperWords.text(sheet.withdrawalReason()),
                        sheet.withdrawalReason() != null,
                        today(),
                        by == null ? "" : by.name(),
                        Map.of()));
    }

    private PaperDraft ofCase(CaseStory story, NoticeSheet notice, CaseLogged deed, Map<String, String> told) {
        CaseFacts facts = story.facts();
        return new PaperDraft(
                "case:" + facts.number() + ":" + deed.entryNo(),
                facts.ties().noticeId(),
                null,
                facts.number().value(),
                facts.schoolName(),
                List.of(facts.number()),
                number -> paper(number, story, notice, deed, told));
    }

    private DecisionPaper paper(
            String number, CaseStory story, NoticeSheet notice, CaseLogged deed, Map<String, String> told) {
        CaseFacts facts = story.facts();
        String bureau = notice == null ? bureauOf(facts) : notice.bureauName();
        ExtensionView request =
                ABOUT_REQUESTS.contains(deed.deed()) && !story.extensions().isEmpty()
                        ? story.extensions().get(story.extensions().size() - 1)
                        : null;
        String until = deed.after() == null ? "" : PaperWords.last(facts.clock().due());
        return new DecisionPaper(
                number,
                "",
                bureau,
                facts.schoolName(),
                PaperWords.addressee(bureau, facts.schoolName()),
                notice == null ? facts.number().value() : notice.number(),
                notice != null,
                PaperWords.day(facts.issuedAt()),
                false,
                List.of(line(facts, deed, until)),
                deed.after() != null,
                request != null && deed.after() == null,
                until,
                request == null ? "" : asked(request),
                request != null,
                request == null ? "" : PaperWords.clause(request.interimMeasure()),
                PaperWords.text(deed.note()),
                deed.note() != null,
                today(),
                deed.by() == null ? "" : deed.by().name(),
                told);
    }

    private static DecisionPaper.LinePart line(CaseFacts facts, CaseLogged deed, String until) {
        Integer no = facts.ties().lineNo();
        String printed = facts.ties().printedNumber();
        return new DecisionPaper.LinePart(
                PaperWords.twoDigits(no == null ? 1 : no),
                printed == null ? facts.number().value() : printed,
                facts.number().value(),
                facts.place(),
                facts.description(),
                PaperWords.day(deed.before() == null ? facts.deadline() : deed.before()),
                until.isEmpty() ? PaperWords.last(facts.clock().due()) : until);
    }

    /** {@code 2026年9月23日（资金尚未到位：……）}. */
    private String asked(ExtensionView request) {
        return words.word(
                "document.decision.asked",
                PaperWords.day(request.askedUntil()),
                words.word("case.extensionReason." + request.reasonClass()),
                PaperWords.clause(request.reason()));
    }

    private String bureauOf(CaseFacts facts) {
        return directory
                .unit(facts.schoolId())
                .map(UnitCard::bureauId)
                .flatMap(directory::unit)
                .map(UnitCard::name)
                .orElse("");
    }

    private String today() {
        return PaperWords.day(BureauTime.today(clock));
    }
}
