package cn.zhenggai.rectification.dossier;

/**
 * How many stop orders hold, and how many were ever given. A part of the case's row, so that lists find it and nothing is
 * closed before all of them are lifted.
 */
public record CaseStops(int stopsActive, int stopsGiven) {

    static final CaseStops NONE = new CaseStops(0, 0);

    public boolean any() {
        return stopsActive > 0;
    }

    CaseStops another() {
        return new CaseStops(stopsActive + 1, stopsGiven + 1);
    }

    CaseStops oneLess() {
        if (stopsActive == 0) {
            throw new IllegalStateException("Nothing is stopped");
        }
        return new CaseStops(stopsActive - 1, stopsGiven);
    }
}
