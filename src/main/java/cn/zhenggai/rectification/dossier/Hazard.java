package cn.zhenggai.rectification.dossier;

/**
 * What was found, and by which item of the catalogue. A part of the case's row.
 *
 * @param stopUse the place or thing is not used until it is put right, as the item said when it was found
 */
public record Hazard(
        String itemCode,
        String category,
        boolean zeroTolerance,
        boolean confidential,
        boolean stopUse,
        String title,
        String place,
        String description,
        String basis) {}
