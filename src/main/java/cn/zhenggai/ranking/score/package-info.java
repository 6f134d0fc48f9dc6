/** Points of schools for a period as it was known at a cut-off: what each fault cost, by which case, and who stands where. */
package cn.zhenggai.ranking.score;
