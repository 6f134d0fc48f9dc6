package cn.zhenggai.organisation.known;

import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.Roster;
import org.springframework.stereotype.Component;

/** Looks units and people up: for one row as it goes, for many all at once. */
@Component
public class Knowing {

    private final KnownNow now;
    private final Places places;
    private final Roster roster;

    Knowing(KnownNow now, Places places, Roster roster) {
        this.now = now;
        this.places = places;
        this.roster = roster;
    }

    public Known now() {
        return now;
    }

    /** Five statements, whatever is asked afterwards. */
    public KnownCounty county() {
        return new KnownCounty(places, roster);
    }
}
