package cn.zhenggai.rectification.dossier;

/** What was found, and by which item of the catalogue. A part of the case's row. */
public record Hazard(
        String itemCode,
        String category,
        boolean zeroTolerance,
        boolean confidential,
        String title,
        String place,
        String description,
        String basis) {}
