package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.incoming.BringingTables;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.demo.story.YearTold;
import cn.zhenggai.escalation.watch.Watchman;
import cn.zhenggai.statistics.warning.TellingRises;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the year before the opening, deed by deed in the order of time, in one thread beside the visitors. Each deed is
 * one transaction with its bookmark. A case that a visitor acted on meanwhile is his, and the play leaves it alone. The
 * watch looks on the days of the past alone; by the day of the visitors half of the year would be late.
 */
@Component
@Profile("demo")
public class PlayingPast implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlayingPast.class);
    private static final int LONGEST_STOP = 10_000;

    private final YearTold year;
    private final Bookmark bookmark;
    private final CountyDays county;
    private final Watchman watchman;
    private final TellingRises rises;
    private final BringingTables tables;
    private final DemoClock clock;
    private final TransactionTemplate transactions;
    private final DoingDeeds doing;
    private final int wanted;
    private volatile Progress progress = new Progress(0, 0);
    private volatile boolean stopping;
    private volatile Thread thread;

    PlayingPast(
            YearTold year,
            Bookmark bookmark,
            CountyDays county,
            Watchman watchman,
            TellingRises rises,
            BringingTables tables,
            DemoClock clock,
            TransactionTemplate transactions,
            DoingDeeds doing,
            @Value("${zhenggai.demo.cases:520}") int wanted) {
        this.year = year;
        this.bookmark = bookmark;
        this.county = county;
        this.watchman = watchman;
        this.rises = rises;
        this.tables = tables;
        this.clock = clock;
        this.transactions = transactions;
        this.doing = doing;
        this.wanted = wanted;
    }

    /** Cases opened so far, of how many; equal once nothing is left to play. */
    public record Progress(int opened, int of) {

        public boolean done() {
            return opened == of;
        }
    }

    public Progress progress() {
        return progress;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        Bookmark.Place place = bookmark.place(wanted);
        if (place.wanted() == 0 || place.finished()) {
            return;
        }
        progress = new Progress(place.opened(), place.wanted());
        stopping = false;
        watchman.rest();
        thread = new Thread(() -> play(place), "demo-past");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopping = true;
        await(LONGEST_STOP);
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    public void await(long millis) {
        try {
            if (thread != null) {
                thread.join(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(Bookmark.Place place) {
        Story story = year.story(place.wanted());
        List<Deed> deeds = Agenda.of(story, year.time());
        int opened = place.opened();
        for (Deed deed : deeds.subList(Math.min(place.played(), deeds.size()), deeds.size())) {
            if (stopping) {
                return;
            }
            if (deed.kind().ofAll()) {
                playDay(story.cases(), deed);
            } else {
                play(story, deed);
            }
            opened += DoingDeeds.openings(story, deed);
            progress = new Progress(Math.min(opened, place.wanted() - 1), place.wanted());
        }
        watchman.watch();
        rises.tell();
        bringTables();
        bookmark.finish();
        progress = new Progress(place.wanted(), place.wanted());
        LOG.info("The demo county's past is played: {} cases in {} steps", place.wanted(), deeds.size());
    }

    private void bringTables() {
        try {
            tables.bring();
        } catch (RuntimeException e) {
            LOG.warn("Left out of the demo's past: its imports", e);
        }
    }

    /** Each part of it keeps what it did by itself, and finds only what is left when it is done again. */
    private void playDay(List<CaseTold> cases, Deed deed) {
        try {
            clock.at(deed.at(), () -> {
                county.day(deed, cases);
                bookmark.played(0);
            });
        } catch (RuntimeException e) {
            LOG.warn("Left out of the demo's past: {}", deed, e);
            bookmark.played(0);
        }
    }

    private void play(Story story, Deed deed) {
        try {
            clock.at(
                    deed.at(),
                    () -> transactions.executeWithoutResult(status -> {
                        doing.perform(story, deed);
                        bookmark.played(DoingDeeds.openings(story, deed));
                    }));
        } catch (RuntimeException e) {
            LOG.warn("Left out of the demo's past: {}", deed, e);
            transactions.executeWithoutResult(status -> {
                bookmark.leaveAlone(deed.caseNo());
                bookmark.played(DoingDeeds.openings(story, deed));
            });
        }
    }
}
