package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.PublishingListing;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.ReportingProgress;
import cn.zhenggai.supervision.Supervising;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Listed, made known, reported on, taken off. */
@Component
@Profile("demo")
class ActingOnListing implements BesideVerbs {

    private final Supervising supervising;
    private final PublishingListing publishing;
    private final ReportingProgress reporting;
    private final Directory directory;

    ActingOnListing(
            Supervising supervising, PublishingListing publishing, ReportingProgress reporting, Directory directory) {
        this.supervising = supervising;
        this.publishing = publishing;
        this.reporting = reporting;
        this.directory = directory;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "LISTING" -> supervising.list(number, by, told.text(), entry(told));
                    case "LISTING_PUBLISHED" ->
                        publishing.publish(number, by, told.at().toLocalDate(), told.text());
                    case "LISTING_REMOVED" ->
                        publishing.remove(number, by, told.at().toLocalDate());
                    case "PROGRESS" -> reporting.report(number, by, told.text());
                    default -> null;
                });
    }

    /** The word is the leader, the publicity and the rhythm. */
    private ListingEntry entry(BesideTold told) {
        String[] words = told.word().split(" ");
        return new ListingEntry(
                ListingLevel.COUNTY,
                directory.actor(words[0]).orElseThrow().personId(),
                told.day(),
                Publicity.valueOf(words[1]),
                ReportRhythm.valueOf(words[2]),
                told.more());
    }
}
