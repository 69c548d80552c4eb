package mingbai.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.inspection.rectify.RectifyOrder;
import mingbai.web.Paging;

/** Orders to rectify. @param names of agencies, by code */
public record OrdersPage(List<FindingsPage.Tab> tabs, List<RectifyOrder> orders, Map<String, String> names, LocalDate today, Paging paging) {}
