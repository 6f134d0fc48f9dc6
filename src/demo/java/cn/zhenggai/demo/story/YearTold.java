package cn.zhenggai.demo.story;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.county.WorkingTime;
import cn.zhenggai.demo.story.Telling.Plot;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells a whole year of the county: first the cases that a visitor is to find on the day of the opening, then what the
 * dice give. The same number of cases always makes the same year.
 */
@Component
@Profile("demo")
public class YearTold {

    private static final long SEED = 20250901;
    /** Of what is not told by the sheet; the rest came up on other days. */
    private static final int CAMPAIGNS_PERCENT = 62;
    /** One of so many is found again where it was mended. */
    private static final int RELAPSES = 10;

    private final Telling telling;

    private final Checklists checklists;

    YearTold(HazardCatalogue catalogue, Checklists checklists, ProposingDeadline proposing) {
        this.checklists = checklists;
        telling = new Telling(catalogue, proposing);
    }

    public WorkingTime time() {
        return telling.time();
    }

    /** In the order in which the cases were opened. */
    public List<CaseTold> cases(int wanted) {
        return story(wanted).cases();
    }

    public Story story(int wanted) {
        Diary diary = new Diary(telling.time(), telling.offices(), SEED);
        List<CampaignTold> campaigns = CampaignTold.all(wanted);
        List<CaseTold> told = new ArrayList<>();
        for (Plot plot : ordered(plots(wanted, campaigns, diary), wanted)) {
            told.add(tell(told.size() + 1, plot));
        }
        diary.rhythms();
        List<BesideTold> beside = BesideTold.all();
        return new Story(told, SeenAgain.in(diary.visits(), told), Story.Affair.all(beside), campaigns, beside);
    }

    private static List<Plot> ordered(List<Plot> plots, int wanted) {
        return plots.stream()
                .limit(wanted)
                .sorted(Comparator.comparing(Plot::opened))
                .toList();
    }

    /** What a visitor is to find today, then what the campaigns found, then what came up in the year. */
    private List<Plot> plots(int wanted, List<CampaignTold> campaigns, Diary diary) {
        Dice dice = new Dice(telling, checklists, diary, SEED);
        List<Plot> plots = new ArrayList<>();
        for (Map<String, String> row : Sheet.rows("today")) {
            plots.add(dice.placed(row));
        }
        plots.addAll(Relapses.all(dice, (wanted - plots.size()) / RELAPSES));
        int most = plots.size() + Math.max(0, wanted - plots.size()) * CAMPAIGNS_PERCENT / 100;
        for (CampaignTold campaign : campaigns) {
            diary.rounds(campaign).forEach((visit, hits) -> {
                if (plots.size() + hits <= most) {
                    plots.addAll(dice.found(visit, dice.items(campaign.list()), hits));
                }
            });
        }
        while (plots.size() < wanted) {
            plots.addAll(dice.plots(wanted - plots.size()));
        }
        return plots;
    }

    private CaseTold tell(int no, Plot plot) {
        long seed = SEED
                + plot.opened().hashCode()
                + (plot.visit() == null ? 0 : plot.seen().hashCode());
        Random random = new Random(seed);
        if (plot.course() == null) {
            return telling.onTheSpot(no, plot, random);
        }
        if (plot.course().scripted()) {
            return telling.scripted(no, plot, random);
        }
        return plot.reached() != null ? telling.placed(no, plot, random) : telling.lived(no, plot, seed);
    }
}
