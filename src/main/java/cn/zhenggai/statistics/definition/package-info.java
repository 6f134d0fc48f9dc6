/** What stands beside figures: how each is counted, and what was asked for. */
package cn.zhenggai.statistics.definition;
