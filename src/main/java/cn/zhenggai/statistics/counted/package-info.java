/** The list behind every number. */
package cn.zhenggai.statistics.counted;
