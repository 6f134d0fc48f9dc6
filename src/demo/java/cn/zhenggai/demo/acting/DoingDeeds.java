package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands each deed to those who do it, and keeps which cases came of it. */
@Component
@Profile("demo")
class DoingDeeds {

    private static final Logger LOG = LoggerFactory.getLogger(DoingDeeds.class);

    private final Acting acting;
    private final ActingOnVisit visiting;
    private final ActingOnNotice serving;
    private final ActingOutside outside;
    private final OfficeAffairs offices;
    private final Bookmark bookmark;

    DoingDeeds(
            Acting acting,
            ActingOnVisit visiting,
            ActingOnNotice serving,
            ActingOutside outside,
            OfficeAffairs offices,
            Bookmark bookmark) {
        this.acting = acting;
        this.visiting = visiting;
        this.serving = serving;
        this.outside = outside;
        this.offices = offices;
        this.bookmark = bookmark;
    }

    /** How many cases come of it. */
    static int openings(Story story, Deed deed) {
        return switch (deed.kind()) {
            case OPEN -> 1;
            case RECORD ->
                (int) story.found(story.visits().get(deed.order() - 1)).stream()
                        .filter(told -> !story.reportedUp(told))
                        .count();
            default -> 0;
        };
    }

    void perform(Story story, Deed deed) {
        switch (deed.kind()) {
            case AFFAIR -> offices.doing(story, story.affairs().get(deed.order()));
            case RECORD -> visiting.record(story, story.visits().get(deed.order() - 1));
            default -> perform(story, story.cases().get(deed.caseNo() - 1), deed);
        }
    }

    private void perform(Story story, CaseTold told, Deed deed) {
        if (deed.kind() == Deed.Kind.OPEN) {
            bookmark.opened(
                    told.no(), (story.reportedUp(told) ? visiting.reportUp(told) : acting.open(told)).orThrow());
            return;
        }
        Optional<CaseNumber> number = bookmark.numberOf(told.no());
        if (number.isPresent()) {
            Outcome<?> outcome = together(story, told, deed, number.get());
            if (!outcome.accepted()) {
                LOG.info("The demo leaves {} to its visitors: {} {}", number.get(), deed.kind(), outcome.refusal());
                bookmark.leaveAlone(told.no());
            }
        }
    }

    private Outcome<?> together(Story story, CaseTold told, Deed deed, CaseNumber number) {
        return switch (deed.kind()) {
            case SIGN -> {
                outside.toSchool(number);
                yield serving.drafted(number) && told.visit() > 0 && !story.reportedUp(told)
                        ? serving.sign(story, told, number)
                        : acting.act(told, deed, number);
            }
            case OTHERS_ACT -> outside.toOthers(told, number);
            case RECEIVE, REFUSE_RECEIPT -> serving.serve(told, deed, number);
            case MERGE -> serving.merge(story, told, deed, number);
            default -> acting.act(told, deed, number);
        };
    }
}
