package cn.zhenggai.campaign;

/** A campaign in a list, with what the reader may know of its course. */
public record CampaignLine(Campaign campaign, int total, int seen, int exempt, int general, int major) {

    public int missing() {
        return total - seen - exempt;
    }

    /** For the width of a bar: 0 to 100, and 100 only when nothing is missing. */
    public int seenPercent() {
        return percent(seen);
    }

    public int exemptPercent() {
        return percent(exempt);
    }

    private int percent(int part) {
        return total == 0 ? 0 : part * 100 / total;
    }
}
