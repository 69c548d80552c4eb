package mingbai.channel.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.PutUp;
import mingbai.channel.SetPlace;
import mingbai.channel.ShowingForm;
import mingbai.channel.ShowingPlace;
import mingbai.channel.reading.PlaceReading;
import mingbai.channel.reading.ShowingReading;
import mingbai.channel.web.PlacePage.PutUpForm;
import mingbai.ledger.Actor;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/places}: boards, screens, kiosks and reading places, and what hangs there. */
@Controller
class PlacePages {

    private static final int MOST_UP = 200;

    private final PlaceReading places;
    private final ShowingReading showings;
    private final AgencyReading agencies;
    private final SetPlace setPlace;
    private final PutUp putUp;
    private final Scope scope;
    private final Clock clock;

    PlacePages(PlaceReading places, ShowingReading showings, AgencyReading agencies, SetPlace setPlace, PutUp putUp, Scope scope, Clock clock) {
        this.places = places;
        this.showings = showings;
        this.agencies = agencies;
        this.setPlace = setPlace;
        this.putUp = putUp;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/desk/places")
    @MayCall({PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR})
    String list(HttpServletRequest request, Model model) {
        return list(null, List.of(), "", request, model);
    }

    @PostMapping("/desk/places")
    @MayCall({PUBLISHER, OFFICE, CORRESPONDENT})
    String enter(@RequestParam(defaultValue = "") String agency, PlaceForm form, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            if (!Scope.acts(request, agency)) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            return "redirect:/desk/place/" + setPlace.enter(actor, agency, form.facts()) + "?done=set";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(form, refused.issues(), agency, request, model);
        }
    }

    private String list(@Nullable PlaceForm form, List<Issue> issues, String agency, HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(request, Scope.SEEING);
        Set<String> acting = scope.of(request, Scope.ACTING);
        String own = !agency.isEmpty() ? agency : acting.isEmpty() ? "" : acting.iterator().next();
        model.addAttribute("page", new PlacesPage(places.of(seen), agencies.namesOf(seen), scope.choices(acting), own, form == null ? PlaceForm.empty(own) : form, issues));
        return "channel/places";
    }

    @GetMapping("/desk/place/{place}")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR}, on = "place")
    String place(@PathVariable String place, @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String document,
            HttpServletRequest request, Model model) {
        String notice = switch (done) {
            case "set" -> "已保存。";
            case "up" -> "已登记。";
            case "down" -> "已登记撤下。";
            default -> "";
        };
        return show(place, null, new PutUpForm(document, "POSTER", LocalDate.now(clock).toString(), ""), List.of(), notice, request, model);
    }

    @PostMapping("/desk/place/{place}")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT}, on = "place")
    String amend(@PathVariable String place, @RequestParam long version, PlaceForm form, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            setPlace.amend(actor, Long.parseLong(place), version, form.facts());
            return "redirect:/desk/place/" + place + "?done=set";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(place, form, new PutUpForm("", "POSTER", LocalDate.now(clock).toString(), ""), refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/place/{place}/put-up")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT}, on = "place")
    String putUp(@PathVariable String place, @RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String note, @RequestParam(required = false) @Nullable MultipartFile photo,
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            ShowingForm chosen = Arrays.stream(ShowingForm.values()).filter(value -> value.name().equals(form)).findFirst()
                    .orElseThrow(() -> new Refused("form", "请选择公开的方式"));
            putUp.run(actor, Long.parseLong(place), document, chosen, Days.required(day, "day", "日期"), note, taken(photo));
            return "redirect:/desk/place/" + place + "?done=up";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(place, null, new PutUpForm(document, form, day, note), refused.issues(), "", request, model);
        }
    }

    private @Nullable StoredFile taken(@Nullable MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream content = photo.getInputStream()) {
            return putUp.photo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String show(String id, @Nullable PlaceForm form, PutUpForm putUpForm, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        ShowingPlace place = places.find(id).orElseThrow(NotFound::new);
        List<String> own = List.of(place.agency());
        model.addAttribute("page", new PlacePage(place, agencies.nameOf(place.agency()), showings.list(own, place.id(), ShowingReading.State.UP, MOST_UP, 0),
                showings.count(own, place.id(), ShowingReading.State.DOWN), Scope.acts(request, place.agency()), form == null ? PlaceForm.of(place) : form,
                putUpForm, LocalDate.now(clock).toString(), issues, notice));
        return "channel/place";
    }
}
