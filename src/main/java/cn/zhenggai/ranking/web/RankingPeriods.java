package cn.zhenggai.ranking.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.Term;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.table.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The periods that are ranked as a rule: this and the last half year, this and the last term. */
@Component
class RankingPeriods {

    /** A period with what people call it. */
    record Offer(String name, LocalDate from, LocalDate until) {}

    private final ReadingCalendar calendar;
    private final Wording words;
    private final Clock clock;

    RankingPeriods(ReadingCalendar calendar, Wording words, Clock clock) {
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    List<Offer> offers() {
        LocalDate today = BureauTime.today(clock);
        List<Offer> offers = new ArrayList<>();
        offers.add(half(today));
        offers.add(half(AskingRanking.firstOfHalf(today).minusDays(1)));
        List<Term> begun = calendar.termsAround(today).stream()
                .filter(term -> !term.startsOn().isAfter(today))
                .toList();
        for (int back = 1; back <= Math.min(2, begun.size()); back++) {
            Term term = begun.get(begun.size() - back);
            offers.add(new Offer(name(term), term.startsOn(), term.endsOn()));
        }
        return offers;
    }

    private Offer half(LocalDate day) {
        LocalDate first = AskingRanking.firstOfHalf(day);
        String half = first.getMonthValue() == 1 ? "ranking.half.first" : "ranking.half.second";
        return new Offer(words.of(half, String.valueOf(first.getYear())), first, AskingRanking.lastOfHalf(day));
    }

    private String name(Term term) {
        String year = String.valueOf(term.startsOn().getYear());
        boolean spring = term.startsOn().getMonthValue() <= 6;
        return term.assumed() ? words.of(spring ? "ranking.term.spring" : "ranking.term.autumn", year) : term.name();
    }
}
