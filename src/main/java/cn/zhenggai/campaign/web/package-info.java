/** Where campaigns and plans are prepared, run and looked at, on pages and for programs. */
package cn.zhenggai.campaign.web;
