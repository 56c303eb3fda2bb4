# SPDX-License-Identifier: Apache-2.0
"""Teachers, organisers and plans of one set; draws papers and writes plans and verifiers."""
import datetime as dt
import importlib
import json

import defects
import ink
from paper import Paper, pick, write_nip

UNITS = [
    "SD Negeri 3 Karangturi",
    "SMP Negeri 5 Waringin",
    "SMA Swasta Tunas Budi",
    "SD Inpres Oelbubuk",
    "SMK Negeri 2 Tapian",
    "MTs Al Hidayah Pematang",
]
PER_TEACHER = 8


class World:
    """Teachers, organisers and their planned activities of one set."""

    def __init__(self, rng, half):
        self.rng, self.half = rng, half
        self.data = importlib.import_module(f"data_{half}")
        self.layouts = importlib.import_module(f"layouts_{half}").LAYOUTS
        keys = ["id", "name", "code", "city", "kind", "known", "head", "logo"]
        self.orgs = [dict(zip(keys, o)) for o in self.data.ORGANISERS]
        self.teachers = [
            {
                "id": f"{self.orgs[0]['id'][0].upper()}{i + 1:02}",
                "name": n,
                "titles": t,
                "unit": pick(rng, getattr(self.data, "UNITS", UNITS)),
                "nip": write_nip(rng, (66, 95), (5, 20), 30),
            }
            for i, (n, t) in enumerate(self.data.TEACHERS)
        ]
        self.plans = {t["id"]: [] for t in self.teachers}
        self.strays = {t["id"]: set() for t in self.teachers}  # topics printed though not planned: never plan them later

    def organiser(self, layout, known):
        orgs = [o for o in self.orgs if o["known"] or not known]
        if "head" in layout.style:
            return pick(self.rng, [o for o in orgs if o["head"]])
        if "club" in layout.style:
            return pick(self.rng, [o for o in orgs if o["kind"] in ("club", "school")])
        if "english" in layout.style or "stampless" in layout.style:
            return pick(self.rng, [o for o in orgs if o["kind"] in ("company", "campus")])
        return pick(self.rng, orgs)

    def draw(self, i, defect=None, teacher=None, layout=None):
        rng = self.rng
        layout = layout or self.layouts[i % len(self.layouts)]
        teacher = teacher or self.teachers[i // PER_TEACHER % len(self.teachers)]
        taken = {a["topic"] for a in self.plans[teacher["id"]]} | self.strays[teacher["id"]]
        pool = (
            [("", t) for t in self.data.COURSES_EN]
            if "english" in layout.style
            else [("", t) for t in self.data.CONTESTS]
            if "win" in layout.style
            else self.data.ACTIVITIES
        )
        free = [a for a in pool if a[1] not in taken] or pool
        start = dt.date(2024, 1, 8) + dt.timedelta(days=int(rng.integers(0, 160)))
        end = start + dt.timedelta(days=int(pick(rng, [0, 0, 0, 1, 2, 3, 4, 9])))
        p = Paper(
            rng, self.data, self.organiser(layout, defect == "impostor_logo"), teacher, layout, pick(rng, free), (start, end)
        )
        p.data_orgs, p.root = self.orgs, round(rng.uniform(15.5, 20.5), 1)
        p.heading, p.lead = pick(rng, self.data.HEADINGS), pick(rng, self.data.LEADS)
        p.truth_name, p.new_name, p.new_dates = teacher["name"], None, None
        p.plan_id = self.plan(p)
        if defect in ("missing_signature", "missing_stamp"):
            p.electronic, p.stamped = False, "stampless" not in layout.style
        if defect:
            defects.before(rng, p, defect, self.teachers, [a for a in self.data.ACTIVITIES if a[1] not in taken | {p.topic}])
        if defect == "title_mismatch":
            self.strays[teacher["id"]].add(p.topic)
        return p

    def plan(self, p):
        plan = self.plans[p.teacher["id"]]
        title = p.title.strip('\u201c\u201d"')
        role = {"Participant": "Peserta", "Speaker": "Narasumber", "Facilitator": "Fasilitator"}.get(p.role, p.role)
        named = self.rng.random() < 0.8
        plan.append(
            {
                "id": f"{p.teacher['id']}-A{len(plan) + 1:02}",
                "title": title if self.rng.random() < 0.6 else p.topic,
                "role": role,
                "topic": p.topic,
                "organiser": p.org["name"] if named else None,
                "organiser_id": p.org["id"] if named and p.org["known"] else None,
                "form": "sertifikat",
            }
        )
        return plan[-1]["id"]

    def write(self, out, browser):
        (out / "plans").mkdir()
        for t in self.teachers:
            acts = [{k: v for k, v in a.items() if k != "topic"} for a in self.plans[t["id"]]]
            if not acts:
                continue
            plan = {
                "schema": "absah.plan/1",
                "id": t["id"],
                "folder": t["id"],
                "regulation": "pmm-2024",
                "period": {"start": "2024-01-01", "end": "2024-06-30"},
                "employee": {
                    "name": t["name"],
                    "name_with_titles": f"{t['name']}, {t['titles']}",
                    "nip": t["nip"],
                    "unit": t["unit"],
                },
                "activities": acts,
            }
            (out / "plans" / f"{t['id']}.json").write_text(json.dumps(plan, ensure_ascii=False, indent=1) + "\n")
        for o in self.orgs:
            if o["known"]:
                d = out / "verifiers" / "organisers" / o["id"]
                d.mkdir(parents=True)
                (d / "logo.png").write_bytes(browser.picture(ink.logo(o["logo"], o["code"])))
                (d / "profile.toml").write_text(
                    f'[organiser]\nid      = "{o["id"]}"\nname    = "{o["name"]}"\naliases = []\nlogo    = "logo.png"\nstamp   = "{o["name"].upper()}"\ncity    = "{o["city"]}"\n'
                )
