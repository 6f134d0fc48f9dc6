package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the notice of a listing (挂牌督办通知书) and that of its removal (摘牌通知) tell. */
@Component
class ListingFacts implements PaperFacts {

    private final Listings listings;
    private final MessageSource messages;

    ListingFacts(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.REGISTER_LISTING, CaseDeed.PUBLISH_DELISTING);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "level",
                "leader",
                "term",
                "publicity",
                "rhythm",
                "demand",
                "listedOn",
                "publishedOn",
                "publishedWhere",
                "delistedOn");
    }

    @Override
    public Set<String> persons() {
        return Set.of("leader");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        ListingView one = listings.last(number).orElseThrow().view(Names.all());
        return Map.of(
                "level", word("listing.level.", one.level()),
                "leader", String.valueOf(one.leaderName()),
                "term", PaperDay.of(one.term()),
                "publicity", word("listing.publicity.", one.publicity()),
                "rhythm", word("listing.rhythm.", one.rhythm()),
                "demand", one.demand(),
                "listedOn", PaperDay.of(one.listedAt()),
                "publishedOn", PaperDay.of(one.publishedOn()),
                "publishedWhere", one.publishedWhere() == null ? "" : one.publishedWhere(),
                "delistedOn", PaperDay.of(one.delistedAt()));
    }

    private String word(String prefix, Enum<?> value) {
        return messages.getMessage(prefix + value, null, Locale.SIMPLIFIED_CHINESE);
    }
}
