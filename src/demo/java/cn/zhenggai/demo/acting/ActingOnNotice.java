package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.RecordingRefusal;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.opening.MergingCase;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Signs and serves what one visit found as one notice: whose line comes first does it for all of them. */
@Component
@Profile("demo")
class ActingOnNotice {

    private final SigningNotice signing;
    private final ReceivingNotice receiving;
    private final RecordingRefusal refusing;
    private final MergingCase merging;
    private final ReadingNotices notices;
    private final WorkItems work;
    private final Directory directory;
    private final Bookmark bookmark;

    ActingOnNotice(
            SigningNotice signing,
            ReceivingNotice receiving,
            RecordingRefusal refusing,
            MergingCase merging,
            ReadingNotices notices,
            WorkItems work,
            Directory directory,
            Bookmark bookmark) {
        this.signing = signing;
        this.receiving = receiving;
        this.refusing = refusing;
        this.merging = merging;
        this.notices = notices;
        this.work = work;
        this.directory = directory;
        this.bookmark = bookmark;
    }

    /** What a visit found is; what was to be decided first stands alone. */
    boolean drafted(CaseNumber number) {
        return notices.ofCase(number).isPresent();
    }

    /** By the one at whose desk it lies. */
    Outcome<?> sign(Story story, CaseTold told, CaseNumber number) {
        Optional<NoticeCard> notice = notices.ofCase(number);
        if (notice.isEmpty() || notice.get().state() != NoticeState.DRAFT) {
            return notice.isPresent() ? Outcome.done(number) : Outcome.refused(Refusal.conflict("stepNotOpen"));
        }
        return signatory(number)
                .<Outcome<?>>map(actor -> signing.sign(notice.get().id(), actor, terms(story, told)))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("stepNotOpen")));
    }

    Outcome<?> serve(CaseTold told, Deed deed, CaseNumber number) {
        Actor by = directory.actor(deed.by()).orElseThrow();
        Optional<NoticeCard> notice = notices.ofCase(number);
        if (told.visit() > 0
                && notice.filter(card -> card.state() == NoticeState.RECEIVED).isPresent()) {
            return Outcome.done(number);
        }
        if (deed.kind() == Deed.Kind.RECEIVE) {
            return receiving.receive(number, by);
        }
        Actor witness = directory.actor("officer." + told.school().code()).orElseThrow();
        return refusing.record(notice.orElseThrow().id(), by, deed.text(), witness.name());
    }

    /** Into the one about the same thing that was there before. */
    Outcome<?> merge(Story story, CaseTold told, Deed deed, CaseNumber number) {
        CaseNumber into = story.cases().stream()
                .filter(other -> other.no() < told.no() && other.seen().equals(told.seen()))
                .filter(other -> other.school().equals(told.school()))
                .findFirst()
                .flatMap(other -> bookmark.numberOf(other.no()))
                .orElse(null);
        return merging.merge(number, into, directory.actor(deed.by()).orElseThrow(), deed.text());
    }

    private Optional<Actor> signatory(CaseNumber number) {
        return work.openOf(number).stream()
                .filter(item -> item.step() == Step.SIGN_NOTICE)
                .findFirst()
                .flatMap(item -> directory.seatedAt(item.desk()).stream().findFirst())
                .flatMap(person -> directory.actor(person.id()));
    }

    private List<LineTerm> terms(Story story, CaseTold told) {
        return story.found(story.visit(told)).stream()
                .flatMap(line -> line.deeds().stream()
                        .filter(deed -> deed.kind() == Deed.Kind.SIGN)
                        .flatMap(deed -> bookmark.numberOf(line.no()).stream()
                                .map(number -> new LineTerm(number, new OrderTerm(deed.until(), null), deed.text()))))
                .toList();
    }
}
