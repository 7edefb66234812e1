"""The settings of kg: each with its default, its environment variable and its help, in one place.

A setting is taken from the first that has it: the command line, the environment, the file ``kg.toml`` in the
working folder (or the file that ``$KG_CONFIG`` names), the default.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from kg.errors import ConfigError

CONFIG_FILE = "kg.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings; ``kg.toml`` has the same names at its top level."""

    store: str = field(
        default="kg-store",
        metadata={"variable": "KG_STORE", "help": "Folder of the store, or address of a SPARQL service."},
    )
    base: str = field(
        default="https://w3id.org/regional-development/id/",
        metadata={"variable": "KG_BASE", "help": "Address that the IRIs of things and documents begin with."},
    )
    decisions: str = field(
        default="",
        metadata={"variable": "KG_DECISIONS", "help": "File of a curator's decisions on which names are one thing."},
    )
    jobs: int = field(
        default=0, metadata={"variable": "KG_JOBS", "help": "Processes that extract; 0 means one for every core."}
    )
    engine: str = field(
        default="local",
        metadata={"variable": "KG_ENGINE", "help": "What reads and annotates documents: local, ray or dask."},
    )
    cluster: str = field(
        default="",
        metadata={
            "variable": "KG_CLUSTER",
            "help": "Address of a running Ray or Dask cluster; empty: one is started on this machine.",
        },
    )
    model_url: str = field(
        default="",
        metadata={
            "variable": "KG_MODEL_URL",
            "help": "OpenAI-compatible endpoint of a language model that reads every document a second time "
            "(its key in $KG_MODEL_KEY); empty: no model takes part.",
        },
    )
    model: str = field(default="", metadata={"variable": "KG_MODEL", "help": "Name of the model at that endpoint."})

    def __post_init__(self) -> None:
        if not self.base.startswith(("http://", "https://")) or not self.base.endswith(("/", "#")):
            raise ConfigError(f"base: {self.base!r} must be a web address that ends in / or #")
        if self.model_url and not (self.model_url.startswith(("http://", "https://")) and self.model):
            raise ConfigError(f"model_url: {self.model_url!r} must be a web address, and 'model' must name its model")
        if self.jobs < 0:
            raise ConfigError(f"jobs: {self.jobs} must be 0 or more")


def load_config(environment: Mapping[str, str] = os.environ, folder: Path | None = None) -> Config:
    """The settings of this run, from the environment and ``kg.toml``.

    Raises:
        ConfigError: The file is no TOML, has a key that is not known, or a value has the wrong type.
    """
    values = {**_from_file(environment, folder or Path()), **_from_environment(environment)}
    return Config(**values)


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for setting in fields(Config):
        variable = setting.metadata["variable"]
        text = environment.get(variable, "")
        if text:
            values[setting.name] = _number(variable, text) if isinstance(setting.default, int) else text
    return values


def _from_file(environment: Mapping[str, str], folder: Path) -> dict[str, Any]:
    named = environment.get("KG_CONFIG")
    path = Path(named) if named else folder / CONFIG_FILE
    if not named and not path.is_file():
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: cannot be read as TOML ({error})") from error
    kinds = {setting.name: type(setting.default) for setting in fields(Config)}
    for name, value in values.items():
        if name not in kinds:
            raise ConfigError(f"{path}: there is no setting {name!r}; known: {', '.join(kinds)}")
        if type(value) is not kinds[name]:
            raise ConfigError(f"{path}: {name} must be {kinds[name].__name__}, not {value!r}")
    return values


def _number(variable: str, text: str) -> int:
    if not text.isdecimal():
        raise ConfigError(f"${variable}: {text!r} is not a whole number")
    return int(text)
