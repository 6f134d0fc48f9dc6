package cn.zhenggai.rectification;

/** What was found, and by which item of the catalogue. A part of the case's row. */
record Hazard(
        String itemCode,
        String category,
        boolean zeroTolerance,
        boolean confidential,
        String title,
        String place,
        String description,
        String basis) {}
