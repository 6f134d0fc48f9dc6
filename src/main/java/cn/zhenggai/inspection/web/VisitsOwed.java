package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.Errand;
import cn.zhenggai.inspection.Errands;
import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.owed.OwedCard;
import cn.zhenggai.owed.Owing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The visits that somebody has before him, those that are late first, and what else he has to see on the spot. */
@Component
class VisitsOwed implements Owing {

    private static final int AFTER_ROUNDS = 20;
    /** The next ones; all of them are a page of their own. */
    private static final int NEXT = 6;

    private final ReadingVisits visits;
    private final ObjectProvider<Errands> errands;
    private final MessageSource messages;
    private final Clock clock;

    VisitsOwed(ReadingVisits visits, ObjectProvider<Errands> errands, MessageSource messages, Clock clock) {
        this.visits = visits;
        this.errands = errands;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ROUNDS;
    }

    @Override
    public List<OwedCard> of(Actor reader) {
        if (!ReadingVisits.goes(reader)) {
            return List.of();
        }
        List<OwedCard> cards = new ArrayList<>();
        LocalDate week = BureauTime.today(clock).plusWeeks(1);
        ReadingVisits.Mine mine = visits.today(reader);
        List<OwedCard.Line> lines = Stream.of(mine.overdue(), mine.today(), mine.coming())
                .flatMap(List::stream)
                .filter(visit -> visit.on().isBefore(week) && !visit.ofRound())
                .map(this::line)
                .toList();
        if (!lines.isEmpty()) {
            cards.add(OwedCard.now("visits", List.of(lines.size()), "clipboard-check", cut(lines), "/visits"));
        }
        List<OwedCard.Line> others = errands.stream()
                .flatMap(more -> more.of(reader).stream())
                .filter(errand -> errand.due().day().isBefore(week))
                .map(this::line)
                .toList();
        if (!others.isEmpty()) {
            cards.add(OwedCard.now("errands", List.of(others.size()), "eye-check", cut(others), "/visits"));
        }
        return cards;
    }

    private static List<OwedCard.Line> cut(List<OwedCard.Line> lines) {
        return lines.subList(0, Math.min(NEXT, lines.size()));
    }

    private OwedCard.Line line(VisitCard visit) {
        boolean begun = visit.state() == VisitState.STARTED;
        return new OwedCard.Line(
                visit.schoolName(),
                visit.subject() == null ? word("visit.mode." + visit.mode()) : visit.subject(),
                DueBy.on(visit.on()),
                OwedCard.Way.open(
                        begun ? "visitOn" : "visit",
                        begun ? "pencil" : "player-play",
                        VisitAddress.writing(visit.id())));
    }

    private OwedCard.Line line(Errand errand) {
        return new OwedCard.Line(
                errand.title(),
                errand.schoolName() + " · " + word(errand.sort()),
                errand.due(),
                OwedCard.Way.open("errand", "eye-check", errand.page()));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
