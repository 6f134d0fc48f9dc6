/** Where time goes: how long cases wait at each step, for whom, and where they turn back. */
package cn.zhenggai.statistics.flow;
