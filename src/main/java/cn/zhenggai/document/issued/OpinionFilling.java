package cn.zhenggai.document.issued;

import cn.zhenggai.document.OpinionPaper;
import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PrintingOpinion;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a re-inspection came to, once all re-inspectors of the round have signed. */
@Component
class OpinionFilling implements PaperFilling {

    private final ReadingCase reading;
    private final PrintingOpinion printing;

    OpinionFilling(ReadingCase reading, PrintingOpinion printing) {
        this.reading = reading;
        this.printing = printing;
    }

    @Override
    public PaperContent content() {
        return PaperContent.OPINION;
    }

    @Override
    public Optional<PaperDraft> draft(Moment moment) {
        CaseLogged deed = moment.deed();
        if (deed.to() == CaseState.VERIFYING) {
            return Optional.empty();
        }
        CaseStory story = reading.whole(deed.number());
        if (story.facts().ties().insideSchool()) {
            return Optional.empty();
        }
        Optional<RoundView> decided = story.rounds().stream()
                .filter(one -> one.passed() != null)
                .max(Comparator.comparing(RoundView::number));
        return decided.flatMap(round -> printing.paper(story).map(paper -> draft(story, round, paper)));
    }

    private static PaperDraft draft(CaseStory story, RoundView round, OpinionPaper paper) {
        return new PaperDraft(
                "case:" + story.facts().number() + ":round:" + round.number(),
                story.facts().ties().noticeId(),
                null,
                paper.number(),
                story.facts().schoolName(),
                List.of(story.facts().number()),
                number -> paper);
    }
}
