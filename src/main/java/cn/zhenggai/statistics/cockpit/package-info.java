/** What a leader looks at first: how everything stands, in one statement. */
package cn.zhenggai.statistics.cockpit;
