/** What a fault costs, from which day on, and who said so. */
package cn.zhenggai.ranking.weights;
